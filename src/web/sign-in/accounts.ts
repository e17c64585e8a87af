import { isProblem } from '../api/problem.ts';

/** The minimum length of a password that the server requires; the server makes the final check. */
export const leastPassword = 12;

export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());

/** Returns the faults in an error by their field. */
export const faultsByField = (error: unknown): Readonly<Record<string, string>> =>
  isProblem(error) ? Object.fromEntries(error.faults.map(({ path, message }) => [path, message])) : {};
