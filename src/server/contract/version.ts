/** The version of the API and of this program. A test compares it with package.json. */
export const version = '0.1.0';
