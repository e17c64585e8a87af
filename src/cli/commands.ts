import { checkCommand } from './check.ts';
import type { Command, Declare } from './command.ts';
import { exportCommand } from './export.ts';
import { showCommand } from './show.ts';

/** Returns the commands that work on a folder. */
export const folderCommands = (declare: Declare): readonly Command[] => [
  checkCommand(declare),
  showCommand(declare),
  exportCommand(declare),
];
