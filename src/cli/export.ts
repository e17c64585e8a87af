import { createReadStream } from 'node:fs';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { write, type Version } from '#exchange/folder/write.ts';
import type { Command, Declare } from './command.ts';
import { folderOptions, open } from './open.ts';

/** The command that writes an organisation as a folder. */
export const exportCommand = (declare: Declare): Command => ({
  name: 'export',
  summary: 'Writes the organisation in a folder anew, as it stands on a day, into another folder.',
  about: [
    'What actions decided is written as records of its own, so that the new folder says what came of each of them. With --history every version is written, with who made it when; without it, the records as they are.',
  ],
  operands: [
    { name: 'FOLDER', help: 'The organisation: a folder of YAML files, one for each record.' },
    { name: 'TO', help: 'The folder to write to; it is made if it is not there.' },
  ],
  options: {
    history: { help: 'Every version of each record.' },
    ...folderOptions,
  },
  run: async (given, io) => {
    const [folder = '', to = ''] = given.operands;
    const versions = new Map<string, Version[]>();
    const opened = open(folder, await declare(), io, given, ({ at, by, why }, made) => {
      for (const record of made) {
        const known = versions.get(`${record.register} ${record.id}`) ?? [];
        versions.set(`${record.register} ${record.id}`, [...known, { at, by: by.id, why, record }]);
      }
    });
    if (isProblem(opened)) return opened;
    const { snapshot, history } = opened;
    const problem = await write(snapshot, to, {
      history:
        given.options['history'] === undefined
          ? undefined
          : (record) => upTo(record.version, versions.get(`${record.register} ${record.id}`)),
      contents: {
        has: (hash) => history.files.has(hash),
        bytes: async (hash) => createReadStream(history.files.get(hash) ?? ''),
      },
    });
    return problem ?? 0;
  },
});

/** Returns the versions up to the given one. Later versions are not part of the exported day. */
const upTo = (version: number, versions: readonly Version[] = []): readonly Version[] =>
  versions.filter(({ record }) => record.version <= version);
