export { type FileFacts, readFacts, type SyntaxFact } from './facts.ts';
export { createReplayer, type Replayer, type ReplayOptions, replay } from './replay.ts';
export { csvFacts } from './rows/csv-file.ts';
export { type IncludedFile, readScript } from './script.ts';
