import { Kbd } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../page/dialog.tsx';
import { useReturnFocus } from '../page/use-return-focus.ts';
import classes from './keyboard-help.module.css';

/** Lists every key that does something, on one page. */
export default function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const command = ['macos', 'ios'].includes(useOs()) ? '⌘' : 'Ctrl';
  const all = [
    { keys: [`${command} K`], does: t('shell.keyboard.find') },
    { keys: ['?'], does: t('shell.keyboard.help') },
    { keys: ['↑', '↓', '←', '→'], does: t('shell.keyboard.cells') },
    { keys: ['←', '→', 'Page ↑', 'Page ↓', 'Home', 'End'], does: t('shell.keyboard.strip') },
    { keys: ['↑', '↓', 'j', 'k'], does: t('shell.keyboard.list') },
    { keys: ['Enter'], does: t('shell.keyboard.open') },
    { keys: ['n'], does: t('shell.keyboard.new') },
    { keys: ['e'], does: t('shell.keyboard.edit') },
    { keys: ['x'], does: t('shell.keyboard.select') },
    { keys: ['F1'], does: t('shell.keyboard.why') },
    { keys: [`${command} Enter`], does: t('shell.keyboard.save') },
    { keys: ['/'], does: t('shell.keyboard.search') },
    { keys: ['Esc'], does: t('shell.keyboard.close') },
  ];
  return (
    <Dialog opened onClose={onClose} size="32rem" title={t('shell.keyboard.title')}>
      <dl className={classes['list']}>
        {all.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
