import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../dist/local-page',
    emptyOutDir: true,
    // The colours rely on light-dark(): lowering it would break cards, which read the variables from style attributes.
    target: 'esnext',
    modulePreload: false,
  },
})
