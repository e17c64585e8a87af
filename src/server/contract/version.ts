/** The version of the API, of what it answers and of this program, as package.json says it; a test compares the two. */
export const version = '0.1.0';
