import { confirmationOf } from '../../../across/confirmation.ts';
import { asset } from '../asset.ts';

/** Confirms that assets are still described correctly (A.5.9). */
export const confirmAsset = confirmationOf(asset, { key: 'confirm-asset', clause: '6.1.2' });
