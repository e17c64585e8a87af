/** Who acts in the journal when a directory does. */
export const directoryActor = 'directory';
