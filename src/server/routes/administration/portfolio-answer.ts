import { organisation } from '#isms/across/organisation.ts';
import { Answers } from '../../answers/answers.ts';
import type { Portfolio } from '../../contract/organisations.ts';
import type { ActiveMembership } from '../../http/authentication/active-membership.ts';

type PortfolioEntry = Portfolio['organisations'][number];

/** Returns the state of an organisation today, as far as the asker may see it. */
export async function standingOf(
  activeMembership: ActiveMembership,
  current: boolean,
): Promise<PortfolioEntry> {
  const { service, asker } = activeMembership;
  const inquiry = await service.now();
  const { reader: s, snapshot } = inquiry;
  const edition = s.setting(organisation, 'edition') === '2013' ? '2013' : '2022';
  const entry: PortfolioEntry = {
    id: service.organisation,
    name: (await service.name()) ?? service.organisation,
    roles: [...asker.roles],
    current,
    edition,
    today: s.asOf,
  };
  // Verdicts and due dates disclose something about every register.
  if (!new Answers(inquiry, asker).mayReadAll('all')) return entry;
  const standings = inquiry.conformity(edition);
  const dues = inquiry.dues().toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const next = dues.find(({ on }) => on >= s.asOf);
  const certifiedUntil = s.setting(organisation, 'certificateTo');
  return {
    ...entry,
    shown: {
      verdicts: Object.fromEntries(
        [...Map.groupBy(standings, ({ verdict }) => verdict)].map(([verdict, all]) => [verdict, all.length]),
      ),
      overdue: dues.filter(({ timing }) => timing !== 'ahead').length,
      ...(next && { next: { what: next.title, on: next.on } }),
      ...(certifiedUntil !== undefined && { certifiedUntil }),
      ...(snapshot.at !== '' && { changedAt: snapshot.at }),
    },
  };
}
