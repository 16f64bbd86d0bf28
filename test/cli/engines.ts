import { openEmbedded } from '../../src/node/engine.ts';
import { EngineError, type OpenEngine } from '../../src/verification/engine.ts';

/** The real thing, but for views, which it cannot create. */
export const withoutViews: OpenEngine = async (options) => {
  const engine = await openEmbedded(options);
  const refuse = (sql: string) => {
    if (/\bcreate\s+(or\s+replace\s+)?view\b/i.test(sql)) throw new EngineError('no views today', '0A000');
  };
  return {
    ...engine,
    async exec(sql) {
      refuse(sql);
      await engine.exec(sql);
    },
    async query(sql) {
      refuse(sql);
      return engine.query(sql);
    },
  };
};
