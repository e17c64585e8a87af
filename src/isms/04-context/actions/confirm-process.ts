import { confirmationOf } from '../../across/confirmation.ts';
import { process } from '../process.ts';

/** Confirms that processes are still described correctly (4.4). */
export const confirmProcess = confirmationOf(process, { key: 'confirm-process', clause: '4.4' });
