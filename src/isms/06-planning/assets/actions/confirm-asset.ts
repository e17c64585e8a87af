import { confirmationOf } from '../../../across/confirmation.ts';
import { asset } from '../asset.ts';

/** Assets are still described rightly (A.5.9). */
export const confirmAsset = confirmationOf(asset, { key: 'confirm-asset', clause: '6.1.2' });
