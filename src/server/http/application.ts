import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Asker } from '#access/asker.ts';
import type { Key } from '../accounts/keys.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { AccessLog } from '../access-log/access-log.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { SignedIn, AccountService } from '../accounts/account-service.ts';
import type { Notifications } from '../notifications/notifications.ts';

/** The HTTP application, with routes typed by their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes work with. */
export interface ApplicationContext {
  readonly services: OrganisationServices;
  readonly catalogue: Catalogue;
  readonly accountService: AccountService;
  readonly mailer: Mailer;
  readonly notifications: Notifications;
  readonly accessLog: AccessLog;
  /** The address people open, when a proxy stands in front. */
  readonly url?: string | undefined;
  /** Which of those in front are believed when they say for whom they ask. */
  readonly proxies?: string | undefined;
  /** Opens the measures to whoever sends it; without one they are for this machine alone. */
  readonly metricsToken?: string | undefined;
}

/** An organisation whose people a directory keeps, and the key it does so with, as the journal names it. */
export interface Directory {
  readonly service: OrganisationService;
  readonly key: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The account that asks; routes marked public have none. */
    signedIn: SignedIn | undefined;
    /** The organisation that is asked about. */
    service: OrganisationService | undefined;
    /** Who asks, as the person they are in that organisation; routes marked public have nobody. */
    asker: Asker | undefined;
    /** Whether a role they hold asks for a second factor that they have not set up. */
    needsSecondFactor: boolean;
    /** What asked once too often, if it was that. */
    turnedAway: 'address' | 'account' | undefined;
    /** The key that was sent, if it holds. */
    key: Key | undefined;
    /** The directory that asks, on routes that are for one: nobody is signed in there. */
    directory: Directory | undefined;
  }
  interface FastifyContextConfig {
    /** Answered without anybody being signed in. */
    readonly public?: true;
    /** Reached from other sites, which have to prove what they say in another way. */
    readonly crossSite?: true;
    /** Open also to whoever has yet to set up the second factor that a role of theirs asks for. */
    readonly enrolling?: true;
    /** About an account and not an organisation: for whoever is signed in, and not for a key. */
    readonly account?: true;
    /** For a directory, with a key of one, and for nobody else. */
    readonly directory?: true;
  }
}
