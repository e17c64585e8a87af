/** What an answer says in place of a value that whoever asks may not read. No record holds it. */
export const withheld = Object.freeze({ withheld: true });

export const isWithheld = (value: unknown): boolean => value === withheld;
