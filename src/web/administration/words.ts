import { account } from '../language/english/account.ts';
import { administration } from '../language/english/administration/index.ts';
import { addWords } from '../language/language.ts';

// Imported by every part of the administration that other pages load, so that none shows without its texts.
addWords({ account, administration });
