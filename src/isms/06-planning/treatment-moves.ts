import type { Values } from '#isms/kernel/field.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { action } from '../across/action.ts';
import type { treatment } from './treatment.ts';

type Moves = Pick<Values<(typeof action)['fields']>, 'moves'>;

/** Every time the day of a treatment was put off, where its register keeps that as the one of actions does. */
export const movesOf = ({ fields }: Stored<typeof treatment>): Moves['moves'] =>
  (fields as Partial<Moves> & typeof fields).moves;
