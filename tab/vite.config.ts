import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  // bot/helpdesk/tab-routes.ts puts the answer's own nonce here.
  html: { cspNonce: 'NONCE_OF_THIS_ANSWER' },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Fluent is one chunk; what counts is its size gzipped, which a test holds.
    chunkSizeWarningLimit: 900,
  },
})
