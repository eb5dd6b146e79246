import { sitePlugin } from './scripts/lib/site-dev.mjs';
import { sourcePlugins } from './scripts/serve-source.mjs';

export default {
  rootDir: '.',
  nodeResolve: { exportConditions: ['development'] },
  watch: true,
  port: Number(process.env.PORT) || 8000,
  middleware: [(ctx, next) => (ctx.path === '/' ? ctx.redirect('/demo/') : next())],
  plugins: [sitePlugin(), ...sourcePlugins()],
};
