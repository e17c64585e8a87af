import { type Language } from '#isms/kernel/values/language.ts';
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

/** The services that routes use. */
export interface ApplicationContext {
  readonly services: OrganisationServices;
  readonly catalogue: Catalogue;
  readonly accountService: AccountService;
  readonly mailer: Mailer;
  readonly notifications: Notifications;
  readonly accessLog: AccessLog;
  /** The languages of the answers. The first one is for people who ask for none of them. */
  readonly languages: readonly Language[];
  /** The public address, if there is a proxy in front of the server. */
  readonly url?: string | undefined;
  /** The proxies that may name the client they ask for. */
  readonly proxies?: string | undefined;
  /** The token that gives access to the metrics. Without one, only this machine has access. */
  readonly metricsToken?: string | undefined;
}

/** An organisation whose people a directory provisions, and the API key of the directory as the journal names it. */
export interface Directory {
  readonly service: OrganisationService;
  readonly key: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The account of the request. Public routes have none. */
    signedIn: SignedIn | undefined;
    /** The organisation the request is about. */
    service: OrganisationService | undefined;
    /** The person who asks, in that organisation. Public routes have none. */
    asker: Asker | undefined;
    /** The language of the answer, by Accept-Language. */
    readonly language: Language;
    /** Whether a role of the person requires a second factor that they have not set up. */
    needsSecondFactor: boolean;
    /** What exceeded its rate limit, if the request was rejected for that. */
    turnedAway: 'address' | 'account' | undefined;
    /** The API key of the request, if it is valid. */
    key: Key | undefined;
    /** The directory that asks, on routes for directories. Nobody is signed in there. */
    directory: Directory | undefined;
  }
  interface FastifyContextConfig {
    /** Answered without sign-in. */
    readonly public?: true;
    /** May be requested from other sites, which have to prove their claims in another way. */
    readonly crossSite?: true;
    /** Also open to people who still have to set up the second factor that a role requires. */
    readonly enrolling?: true;
    /** About an account and not an organisation. Requires sign-in; API keys are refused. */
    readonly account?: true;
    /** Only for directories, with their API key. */
    readonly directory?: true;
  }
}
