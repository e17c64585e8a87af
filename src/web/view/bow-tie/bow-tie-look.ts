import { stateLook, type StateLook } from '../../cells/state-look.ts';
import type { Element } from './bow-tie-model.ts';

/** How a bar, or a line through it, is drawn. */
export type Look = 'plain' | 'planned' | 'missing' | StateLook;

/** Returns whether it is a weak point, which must not be folded away. */
export const callsForAttention = ({ gap, state }: Element): boolean =>
  gap !== '' || (state !== '' && stateLook(state) === 'broken');

/** Returns the look of an element: planned if it does not exist yet, whatever its state, and a gap if it is missing. */
export function lookOf({ gap, state, there }: Element): Look {
  if (state !== '') return there ? (stateLook(state) ?? 'plain') : 'planned';
  return gap === '' ? 'plain' : 'missing';
}
