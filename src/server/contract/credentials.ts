import { z } from 'zod';

export const shortestPassword = 12;
export const longestPassword = 256;

/** The credentials with which an account is created. */
export const email = z.email({ error: 'must be an e-mail address such as ana@example.org' }).max(200);
export const password = z
  .string()
  .min(shortestPassword, { error: `must have at least ${shortestPassword} characters` })
  .max(longestPassword, { error: `must have at most ${longestPassword} characters` });
