import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/site',
    target: 'es2022',
    // The first browsers that know light-dark(), in 2024.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Which files a first visit loads is read from it by the test of the budget.
    manifest: true,
  },
  // `vite` serves the sources while one works on them; the hub runs beside it.
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/health': 'http://127.0.0.1:4000' } },
});
