import { stateLook, type StateLook } from '../../cells/state-look.ts';
import type { Element } from './bow-tie-model.ts';

/** How a bar, and a line through it, is drawn. */
export type Look = 'plain' | 'planned' | 'missing' | StateLook;

/** Whether it is a weak place, which no fold may hide. */
export const callsForAttention = ({ gap, state }: Element): boolean =>
  gap !== '' || (state !== '' && stateLook(state) === 'broken');

/** What is not there yet is drawn as planned, whatever its state; what is missing, as a gap. */
export function lookOf({ gap, state, there }: Element): Look {
  if (state !== '') return there ? (stateLook(state) ?? 'plain') : 'planned';
  return gap === '' ? 'plain' : 'missing';
}
