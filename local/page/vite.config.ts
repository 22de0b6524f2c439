import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../dist/local-page',
    emptyOutDir: true,
    // The colours need light-dark(): lowering it would break cards, whose style attributes use the variables.
    target: 'esnext',
    modulePreload: false,
  },
})
