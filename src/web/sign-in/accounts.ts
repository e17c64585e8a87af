import { isProblem } from '../api/problem.ts';

/** What the server asks of a password; it has the last word. */
export const leastPassword = 12;

export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());

/** Faults of an answer by the field they are about. */
export const faultsByField = (error: unknown): Readonly<Record<string, string>> =>
  isProblem(error) ? Object.fromEntries(error.faults.map(({ path, message }) => [path, message])) : {};
