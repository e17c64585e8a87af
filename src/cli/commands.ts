import { checkCommand } from './check.ts';
import type { Command, Declare } from './command.ts';
import { exportCommand } from './export.ts';
import { showCommand } from './show.ts';

/** The commands that work on a folder; others stand beside them in the table that `run` is given. */
export const folderCommands = (declare: Declare): readonly Command[] => [
  checkCommand(declare),
  showCommand(declare),
  exportCommand(declare),
];
