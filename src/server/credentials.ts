import { z } from 'zod';

/** What an account is made with, as it is asked for. */
export const email = z.email({ error: 'must be an e-mail address such as ana@example.org' }).max(200);
export const password = z
  .string()
  .min(12, { error: 'must have at least 12 characters' })
  .max(256, { error: 'must have at most 256 characters' });
