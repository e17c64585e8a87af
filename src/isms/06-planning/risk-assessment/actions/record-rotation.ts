import { confirmationOf } from '../../../across/confirmation.ts';
import { asset } from '../../assets/asset.ts';

/** Records that keys and secrets were replaced (A.8.24). */
export const recordRotation = confirmationOf(asset, {
  key: 'record-rotation',
  clause: '6.1.2',
  deadline: 'rotation',
  title: 'Mark as replaced',
  consequence:
    'The key or secret counts as replaced on that day, and so does each other one you name. The next replacement is due after the usual interval.',
});
