import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  // bot/helpdesk/tab-routes.ts replaces it with the nonce of each answer.
  html: { cspNonce: 'NONCE_OF_THIS_ANSWER' },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Fluent is a single chunk; a test limits its gzipped size instead.
    chunkSizeWarningLimit: 900,
  },
})
