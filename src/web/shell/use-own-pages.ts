import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areasOf } from '../administration/areas.ts';
import { useSession } from '../api/reading.ts';
import { seesBoard } from '../mine/sees-board.ts';
import type { OwnPage } from './palette-items.ts';

/** Returns the pages other than registers, records and views that the person may open, with further words for each. */
export function useOwnPages(): readonly OwnPage[] {
  const { t } = useTranslation();
  const session = useSession();
  return useMemo(() => {
    const others = (words: string): readonly string[] => words.split(', ');
    const board: readonly OwnPage[] = seesBoard(session)
      ? [
          { page: '/', title: t('shell.board'), others: others(t('shell.palette.others.board')) },
          { page: '/compare', title: t('compare.title'), others: others(t('shell.palette.others.compare')) },
        ]
      : [];
    return [
      ...board.slice(0, 1),
      { page: '/mine', title: t('mine.title'), others: others(t('shell.palette.others.mine')) },
      ...board.slice(1),
      {
        page: '/account',
        title: t('shell.person.account'),
        others: others(t('shell.palette.others.account')),
      },
      ...(session.founds || session.organisations > 1
        ? [{ page: '/portfolio', title: t('portfolio.title') }]
        : []),
      ...areasOf(session).map((area) => ({
        page: `/administration/${area}`,
        title: t('shell.palette.administration', { title: t(`administration.area.${area}`) }),
      })),
    ];
  }, [session, t]);
}
