/** The placeholder in answers for a value that the asker may not read. No record holds it. */
export const withheld = Object.freeze({ withheld: true });

export const isWithheld = (value: unknown): boolean => value === withheld;
