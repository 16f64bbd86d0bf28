import { keyOf } from '../../catalog/model.ts';
import type { EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { count } from '../proof.ts';
import { keepSequences } from '../sequences.ts';
import { type Examination, failed, held, notShown } from './examination.ts';
import { tryWrite } from './write-outcome.ts';
import { type Probe, probesOf } from './write-probes.ts';
import { sourceOf } from './writes.ts';

type ConstraintStillHolds = Extract<Obligation, { kind: 'constraint-still-holds' }>;

/** Writes that one of the two constraints refused are refused for the same reason when one is gone. */
export function constraintStillHolds(obligation: ConstraintStillHolds): Examination {
  const { kind, table, code, demand, names } = obligation;
  const title = `${demand} of ${keyOf(table)} still holds`;
  const isRefusal = (error: EngineError | undefined) =>
    error?.code === code && names.some((name) => error.message.includes(`"${name}"`));
  return async (stage) => {
    const { engine } = stage;
    const source = await sourceOf(stage, keyOf(table));
    if (!source) return async () => [notShown(kind, title, 'the table could not be built')];
    const restore = await keepSequences(engine);
    const refusal = async (probe: Probe) => (await tryWrite(engine, probe, new Map(), restore)).refusal;
    const refused: Probe[] = [];
    for (const probe of probesOf(source)) {
      stage.progress(title);
      if (isRefusal(await refusal(probe))) refused.push(probe);
    }
    return async () => {
      if (refused.length === 0) return [notShown(kind, title, 'no write could be made that it refuses')];
      for (const probe of refused) {
        const now = await refusal(probe);
        if (isRefusal(now)) continue;
        const instead = now ? `it is refused for another reason now: ${now.message} (${now.code})` : 'it is taken now';
        return [failed(kind, title, `${probe.title} was refused before, and ${instead}`)];
      }
      const detail = `${count(refused.length, 'write')} that it refused before, each refused with ${code} after`;
      return [held(kind, title, detail, refused.length)];
    };
  };
}
