/** The actor in the journal for changes by a directory. */
export const directoryActor = 'directory';
