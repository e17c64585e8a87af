import { board } from './board.ts';
import { common } from './common.ts';
import { requirement } from './requirement.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

/** The English catalogue of words of the interface: one file for each area. Texts of declarations come from the API. */
export const english = { common, shell, signIn, board, requirement } as const;
