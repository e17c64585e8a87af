import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import type { AccessLog } from '../access-log/access-log.ts';
import { expire, sealDays } from '../access-log/sealing.ts';
import type { AccountService } from '../accounts/account-service.ts';
import type { Notifications } from '../notifications/notifications.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import { finishErasures } from './erasure.ts';
import { daily, dailyAndOnce, frequently, hourly } from './scheduler.ts';

// Milliseconds that mails under way have to end.
const patience = 4000;

/** What the scheduled work of an installation is done with. */
interface Installation {
  readonly services: OrganisationServices;
  readonly accountService: AccountService;
  readonly accessLog: AccessLog;
  readonly notifications: Notifications;
  readonly log: FastifyBaseLogger;
}

/**
 * Starts what an installation does by itself: it removes unreferenced files, seals the access log and sends mails. Each
 * ends when `open` is disposed of.
 */
export function scheduleWork(
  { services, accountService, accessLog, notifications, log }: Installation,
  open: AsyncDisposableStack,
): void {
  const collecting = daily(
    async () => {
      for (const organisation of await services.journal.organisations()) {
        const removed = await services.journal.blobs.collect(organisation);
        if (removed > 0) log.info({ organisation, removed }, 'removed files that no record names');
      }
    },
    (error) => log.error({ err: error }, 'files that no record names could not be removed'),
  );
  open.defer(() => collecting.stop());
  const sealing = hourly(
    async () => {
      await accessLog.settled();
      for (const each of await services.all()) {
        const unsealed = await sealDays(each, accountService.accessEvents);
        if (unsealed) throw new Error(inEnglish(unsealed.detail));
        await expire(each, accountService.accessEvents);
      }
    },
    (error) => log.error({ err: error }, 'the access log could not be summed up'),
  );
  open.defer(() => sealing.stop());
  const sweeping = frequently(
    () => notifications.sweep(),
    (error) => log.error({ err: error }, 'people could not be told by mail what is asked of them'),
  );
  open.defer(async () => {
    notifications.end();
    // A mail server that does not answer does not keep the process from ending.
    await Promise.race([
      Promise.all([sweeping.stop(), notifications.settled()]),
      wait(patience, undefined, { ref: false }),
    ]);
  });
}

/**
 * Completes erasures that an interrupted process left, each day and once `accounts` are open, so that the first requests
 * do not wait for it.
 */
export function scheduleErasures(
  { services, accountService, log }: Pick<Installation, 'services' | 'accountService' | 'log'>,
  accounts: Promise<unknown>,
  open: AsyncDisposableStack,
): void {
  const finishing = dailyAndOnce(
    accounts,
    () =>
      finishErasures(services, accountService, (organisation, error) =>
        log.error(
          { err: error, organisation },
          'an erasure could not be finished; it is tried again each day',
        ),
      ),
    (error) => log.error({ err: error }, 'erasures could not be finished'),
  );
  open.defer(() => finishing.stop());
}
