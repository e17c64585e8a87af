import { Button, Menu, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';
import type { RegisterSearch } from '../router/search.ts';
import classes from './menus.module.css';
import { viewThatAsks, withoutView, withView, type SavedView } from './saved-views.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly search: RegisterSearch;
  readonly onChoose: (search: Partial<RegisterSearch>) => void;
}

/** Offers filters that the person has saved in this browser, by name. */
export function ViewsMenu({ register, search, onChoose }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const [name, setName] = useState('');
  const [opened, setOpened] = useState(false);
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    // The filters name records, which belong to one organisation.
    key: `plumbline.views.${organisation.id}.${register.key}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const { q, where, sort, retired } = search;
  const asked = { q, where, sort, retired };
  const current = viewThatAsks(views, asked);
  const save = () => {
    if (name.trim() === '') return;
    setViews(withView(views, { name: name.trim(), asked }));
    setName('');
    setOpened(false);
  };
  const choose = (next: Partial<RegisterSearch>) => {
    onChoose({ q: undefined, where: undefined, sort: undefined, retired: undefined, ...next });
    setOpened(false);
  };
  return (
    <Menu withinPortal opened={opened} onChange={setOpened} closeOnItemClick={false}>
      <Menu.Target>
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconBookmark size={14} />}>
          {current?.name ?? t('register.views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu']}>
        <Menu.Item onClick={() => choose({})}>{t('register.allOfThem')}</Menu.Item>
        {views.map((view) => (
          <div key={view.name} className={classes['row']}>
            <Menu.Item className={classes['name']} onClick={() => choose(view.asked)}>
              {view.name}
            </Menu.Item>
            <Menu.Item
              className={classes['icon']}
              aria-label={t('register.forgetView', { name: view.name })}
              onClick={() => setViews(withoutView(views, view.name))}
            >
              <IconX size={14} aria-hidden />
            </Menu.Item>
          </div>
        ))}
        {!current && (
          <>
            <Menu.Divider />
            <form
              className={classes['save']}
              onSubmit={(event) => {
                event.preventDefault();
                save();
              }}
            >
              <TextInput
                size="xs"
                aria-label={t('register.viewName')}
                placeholder={t('register.viewName')}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                onKeyDown={(event) => event.stopPropagation()}
                maxLength={60}
              />
              <Button size="xs" type="submit" variant="default" disabled={name.trim() === ''}>
                {t('register.saveView')}
              </Button>
            </form>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
