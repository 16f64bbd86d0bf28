import type { Recognisable } from '../recognise.ts';
import { numbered } from './numbered.ts';
import { plain } from './plain.ts';
import { supabase } from './supabase.ts';

/** Every layout, the more telling before the more general: each sees only what those before it left. */
export const layouts: readonly Recognisable[] = [supabase, numbered, plain];
