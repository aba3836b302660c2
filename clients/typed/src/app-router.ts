/// <reference lib="esnext.disposable" preserve="true" />
/** Made from the routers by openapi/build.ts; do not edit. */
import type { TRPCBuiltRouter, TRPCDefaultErrorShape, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
export interface components {
    schemas: {
        AbortedUpload: {
            /** @description Id of the upload */
            upload_id: string;
            /**
             * @description Its new status
             * @constant
             */
            status: "aborted";
        };
        /** @description People who wrote in the days up to one, each counted once */
        ActiveMembers: {
            /** @description People who wrote on a known day of the last seven, on average; null where none is known */
            daily: number | null;
            /** @description People who wrote in the last seven days */
            weekly: number;
            /** @description People who wrote in the last 28 days */
            monthly: number;
            /** @description `daily` by `monthly`: the part of the month’s writers who write on a day; null without any */
            stickiness: number | null;
            /** @description Known days of the last 28 */
            known_days: number;
        };
        ActivePerson: {
            /** @description Key of a person; the same in every answer */
            person: string;
            /** @description The best name that a phone shows; null if none is kept */
            name: string | null;
            /** @description Messages in the week */
            messages: number;
            /** @description Whether nothing of theirs is known from the 104 weeks before; false where fewer than four weeks before are known */
            first_time: boolean;
            /** @description Known weeks without a message of theirs right before this one; null if no earlier one of theirs is known */
            weeks_away: number | null;
        };
        AdminCommunities: {
            /** @description The rows of this page */
            data: components["schemas"]["AdminCommunity"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description A community and its settings */
        AdminCommunity: {
            /** @description Slug of the community, as used in addresses */
            slug: string;
            /** @description Its name */
            name: string;
            /** @description IANA time zone */
            time_zone: string;
            /** @description BCP 47 language */
            language: string;
            /**
             * @description What is public: nothing (`private`), figures, or figures and the themes that people talk about
             * @enum {string}
             */
            policy: "private" | "figures" | "themes";
            /** @description No public figure is about fewer people than this */
            min_people: number;
            /** @description Days that message texts are kept */
            retention_days: number;
            /** @description Sources that it may have */
            max_sources: number;
            /** @description Lasting themes that concepts belong to */
            pillars: {
                /** @description Slug of the pillar */
                slug: string;
                /** @description Its name */
                name: string;
                /** @description Words that belong to the pillar */
                keywords: string[];
            }[];
            /** @description Changes with every update; the value of the ETag */
            version: string;
            /**
             * Format: date-time
             * @description When it was created
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last updated
             */
            updated_at: string;
        };
        /** @description A WhatsApp group of a community */
        AdminSource: {
            /** @description Slug of the source, as used in addresses */
            slug: string;
            /** @description Its name */
            name: string;
            /** @description The name under which the public knows it; null if that is its number */
            public_name: string | null;
            /**
             * Format: date-time
             * @description When it was created
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last updated
             */
            updated_at: string;
        };
        AdminSources: {
            /** @description The rows of this page */
            data: components["schemas"]["AdminSource"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        AliasProposal: {
            /** @description Two display names that may be one person */
            labels: string[];
            /** @description Messages that phones show under both names */
            n: number;
            /** @description Confidence, from 0 to 1 */
            confidence: number;
            /** @description Whether they are counted as one person */
            applied: boolean;
        };
        AliasProposals: {
            /** @description The proposals, most certain first */
            data: components["schemas"]["AliasProposal"][];
            /** @description Always one page */
            next_cursor: null;
            /**
             * @description Always one page
             * @constant
             */
            has_more: false;
        };
        ApiKey: {
            /** @description Id of the key */
            key_id: string;
            /** @description The public part of the key */
            prefix: string;
            /** @description A name that tells people whose key it is */
            name: string;
            /** @description What the key may do */
            scopes: ("admin" | "upload" | "read")[];
            /** @description Slug of the community that the key is limited to; null for all */
            community: string | null;
            /** @description When the key expires */
            expires_at: string | null;
            /** @description When it was last used, to the hour */
            last_used_at: string | null;
            /** @description When it was revoked */
            revoked_at: string | null;
            /**
             * Format: date-time
             * @description When it was created
             */
            created_at: string;
        };
        ApiKeys: {
            /** @description The rows of this page */
            data: components["schemas"]["ApiKey"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description Who did what */
        AuditEntry: {
            /** @description Id of the entry */
            audit_id: string;
            /**
             * Format: date-time
             * @description When it was done
             */
            at: string;
            /** @description Who did it */
            actor: {
                /** @description Id of the key */
                id: string;
                /** @description Name of the key at that time */
                name: string;
            };
            /** @description Slug of the community concerned; null for all, or for one that no longer exists */
            community: string | null;
            /** @description What was done, such as quota.bypass */
            action: string;
            /** @description Details of the action */
            detail: {
                /** @description Name of what was added, or slug of the community that was deleted */
                name?: string;
                /** @description Names of the settings that were changed */
                settings?: string[];
                /**
                 * @description What is public from now on
                 * @enum {string}
                 */
                policy?: "private" | "figures" | "themes";
                /** @description Slug of the source */
                source?: string;
                /** @description Number of display names that now stand for another person, were erased, left out or taken in */
                labels?: number;
                /**
                 * @description What became of the messages of somebody who was erased
                 * @enum {string}
                 */
                messages?: "count" | "remove";
                /** @description ISO week of a text */
                week?: string;
                /** @description How many warnings the text was published with */
                warnings?: number;
                /**
                 * @description Why a text was taken back by itself: it named somebody who was erased, or what it repeats is no longer kept
                 * @enum {string}
                 */
                cause?: "erasure" | "retention";
                /**
                 * @description What was decided about a word
                 * @enum {string}
                 */
                decision?: "allow" | "never" | "none";
                /** @description Id of the key */
                key_id?: string;
                /** @description What the key may do */
                scopes?: ("admin" | "upload" | "read")[];
                /** @description How often names or texts were read on that day */
                reads?: number;
                /** @description Id of the export */
                export_id?: string;
                /** @description The plan that was set */
                plan?: string;
                /** @description The limits that were set */
                limits?: {
                    /** @description Texts */
                    text?: {
                        /** @description Model calls */
                        calls: number;
                        /** @description Millionths of a US dollar */
                        micro_usd: number;
                    } | null;
                    /** @description Pictures */
                    image?: {
                        /** @description Model calls */
                        calls: number;
                        /** @description Millionths of a US dollar */
                        micro_usd: number;
                    } | null;
                    /** @description Recordings */
                    audio?: {
                        /** @description Model calls */
                        calls: number;
                        /** @description Millionths of a US dollar */
                        micro_usd: number;
                    } | null;
                    /** @description Videos */
                    video?: {
                        /** @description Model calls */
                        calls: number;
                        /** @description Millionths of a US dollar */
                        micro_usd: number;
                    } | null;
                    /** @description Embeddings */
                    embedding?: {
                        /** @description Model calls */
                        calls: number;
                        /** @description Millionths of a US dollar */
                        micro_usd: number;
                    } | null;
                };
                /** @description Why it was done */
                reason?: string;
                /** @description When it ends, in milliseconds since 1970; 0 if it was ended */
                until?: number;
                /** @description How many dead letters were replayed */
                letters?: number;
                /** @description The filter that was used */
                filter?: {
                    /** @description Ids of dead letters */
                    ids?: string[] | null;
                    /** @description Error code */
                    code?: string | null;
                    /** @description Type of the message */
                    type?: string | null;
                    /** @description Id of the community */
                    communityId?: string | null;
                    /** @description Id of the export */
                    exportId?: string | null;
                };
            };
        };
        AuditLog: {
            /** @description The rows of this page */
            data: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description Work that is waiting, and what is wrong with it */
        Backlog: {
            /**
             * @description `ok` if nothing is wrong
             * @enum {string}
             */
            status: "ok" | "degraded";
            /** @description What is wrong: old_work, unsent_messages, cron_failed, cron_stuck, crons_silent */
            complaints: ("old_work" | "unsent_messages" | "cron_failed" | "cron_stuck" | "crons_silent")[];
            /** @description Exports that are not finished */
            exports: {
                /** @description The number; 10,000 means 10,000 or more */
                count: number;
                /** @description When the oldest of them started to wait */
                oldest_at: string | null;
            };
            /** @description Messages that are waiting to be sent */
            outbox: {
                /** @description The number; 10,000 means 10,000 or more */
                count: number;
                /** @description When the oldest of them started to wait */
                oldest_at: string | null;
            };
            /** @description Dead letters that were not replayed; 10,000 means 10,000 or more */
            dead_letters: number;
            /** @description Media that wait for their quota, counted by kind and community */
            deferred_media: {
                /** @description The number; 10,000 means 10,000 or more */
                count: number;
                /** @description When the oldest of them started to wait */
                oldest_at: string | null;
            };
            /** @description Counts since the installation */
            leases: {
                /** @description How often a lease was requested while another worker held it */
                contended: number;
                /** @description How often a lease expired before its worker released it */
                expired: number;
                /** @description When a lease last expired */
                last_expired_at: string | null;
            };
            /** @description The last run of each scheduled task */
            crons: {
                /** @description Name of the task */
                task: string;
                /**
                 * Format: date-time
                 * @description When it last started
                 */
                started_at: string;
                /** @description When that run ended; null if it has not */
                finished_at: string | null;
                /** @description running, done or failed */
                outcome: string;
                /** @description What it did, or why it failed */
                note: string;
            }[];
        };
        /** @description A message that a line rests on */
        Citation: {
            /** @description Id of the message */
            message_id: string;
            /** @description When it was sent; null if its text is no longer kept */
            at: string | null;
            /** @description Name of the author as a phone shows it; null if nobody is known */
            author: string | null;
            /** @description Path of the operation that returns the message and its neighbours */
            evidence: string;
        };
        /** @description People who started in the same week, and in which weeks they wrote */
        Cohort: {
            /** @description The week in which they joined or first wrote, whichever came first */
            week: string;
            /** @description Whether it is the first known week: its people may have been there long before */
            first_known: boolean;
            /** @description People of the cohort */
            size: number;
            /** @description How many of them a line of the chat names as joined or added in that week */
            joined: number;
            /** @description How many wrote within four weeks, this one included; null while these are not all known */
            activated: number | null;
            /** @description How many wrote in this week, in the next, and so on; null where nothing is known of a week */
            active: (number | null)[];
        };
        Communities: {
            /** @description The rows of this page */
            data: components["schemas"]["Community"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description A published community */
        Community: {
            /** @description Slug of the community, as used in addresses */
            slug: string;
            /** @description Its name */
            name: string;
            /** @description BCP 47 language */
            language: string;
            /** @description IANA time zone */
            time_zone: string;
        };
        CompletedUpload: {
            /** @description Id of the upload */
            upload_id: string;
            /** @description Id of the export that it became */
            export_id: string;
            /**
             * @description Status of the export
             * @enum {string}
             */
            status: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
        };
        /** @description A node of the concept graph */
        Concept: {
            /** @description Id of the concept, stable over weeks: the base form of its word */
            id: string;
            /** @description The concept as people write it */
            name: string;
            /** @description The minimum number of messages that contain it */
            n_messages: number;
            /** @description The minimum number of people who used it */
            n_people: number;
            /** @description Number of weeks in which it occurred */
            weeks: number;
            /** @description The first week in which it occurred */
            first_week: string;
            /** @description The last week in which it occurred */
            last_week: string;
            /** @description Slug of its pillar */
            pillar: string | null;
        };
        /** @description Two concepts that occur together */
        ConceptEdge: {
            /** @description Id of a concept */
            a: string;
            /** @description Id of another concept */
            b: string;
            /** @description How strongly they are connected, from 0 to 1 */
            weight: number;
            /** @description The minimum number of conversations in which both occurred */
            n: number;
            /** @description The minimum number of people who used both */
            n_people: number;
        };
        /** @description The concept graph and the pillars of a community */
        Concepts: {
            /** @description Nodes of the graph */
            concepts: components["schemas"]["Concept"][];
            /** @description Concepts that occur together */
            edges: components["schemas"]["ConceptEdge"][];
            /** @description Lasting themes */
            pillars: components["schemas"]["Pillar"][];
            /** @description Number of weeks with messages that the graph is based on */
            known_weeks: number;
            /** @description No concept is about fewer people than this; null before the first publication */
            k: number | null;
            community: components["schemas"]["Community"];
            /** @description false before the first publication */
            available: boolean;
        };
        /** @description Messages of one group about one matter */
        Conversation: {
            /** @description Id of its first message */
            conversation_id: string;
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            source_name: string;
            /** @description Its most telling phrase; null if no phrase tells */
            title: string | null;
            /**
             * @description What became of it, inferred from words and times
             * @enum {string}
             */
            state: "settled" | "answered" | "open" | "announced" | "talk";
            /** @description People who wrote in it */
            people: number;
            /** @description Messages in it */
            messages: number;
            /** @description Wall-clock time in the group, such as 2026-02-14T19:05:00, without a time zone */
            from: string;
            /** @description Wall-clock time in the group, such as 2026-02-14T19:05:00, without a time zone */
            to: string;
            /** @description What was asked; null unless it is answered below or waits */
            question: components["schemas"]["Quote"] | null;
            /** @description Name of who waits for an answer; null if nobody does */
            asked_by: string | null;
            /** @description What somebody else answered; null while the question waits */
            answer: components["schemas"]["Quote"] | null;
            /** @description Thanks or an agreement after the answer; null if none was seen */
            outcome: components["schemas"]["Quote"] | null;
            /** @description What was settled or announced; null if nothing was */
            plan: components["schemas"]["Quote"] | null;
            /** @description Days that the plan names */
            days: string[];
        };
        /** @description Which days are known */
        Coverage: {
            /** @description First known day */
            from: string;
            /** @description Last known day */
            to: string;
            /** @description Days that exports cover, including quiet ones */
            known_days: number;
            /** @description Days from the first to the last known day */
            days: number;
            /** @description Gaps between known days, newest first; at most 20 */
            gaps: {
                /** @description First day */
                from: string;
                /** @description Last day */
                to: string;
                /** @description Length in days */
                days: number;
            }[];
            /** @description Total number of gaps */
            n_gaps: number;
            /** @description Whether older messages are missing because WhatsApp’s export limit cut them off */
            cut: boolean;
        };
        CreatedApiKey: {
            /** @description Id of the key */
            key_id: string;
            /** @description The public part of the key */
            prefix: string;
            /** @description A name that tells people whose key it is */
            name: string;
            /** @description What the key may do */
            scopes: ("admin" | "upload" | "read")[];
            /** @description Slug of the community that the key is limited to; null for all */
            community: string | null;
            /** @description When the key expires */
            expires_at: string | null;
            /** @description When it was last used, to the hour */
            last_used_at: string | null;
            /** @description When it was revoked */
            revoked_at: string | null;
            /**
             * Format: date-time
             * @description When it was created
             */
            created_at: string;
            /** @description The secret key; shown only once */
            key: string;
        };
        Daily: {
            /** @description The rows of this page */
            data: components["schemas"]["Day"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description The digest of one day of one source */
        Day: {
            /** @description Number of the source, such as group-1 */
            source: string;
            /** @description The public name that an admin has set, otherwise a number */
            source_name: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description ISO date on the source’s own clock */
            day: string;
            /** @description The day in composed sentences */
            sentences: components["schemas"]["Sentence"][];
            /**
             * @description Number of known days that it covers
             * @constant
             */
            known_days: 1;
            /** @description No figure and no text is about fewer people than this */
            k: number;
            figures: components["schemas"]["Figures"];
            details: components["schemas"]["Details"];
            /**
             * @description template: composed from figures and public words
             * @constant
             */
            method: "template";
        };
        /** @description A queue message that failed for good */
        DeadLetter: {
            /** @description Id of the dead letter */
            dead_letter_id: string;
            /** @description The queue message: pointers, no content */
            message: {
                /** @description Version of the message */
                v?: number;
                /** @description What it asks for, such as export.ingest */
                type?: string;
                /** @description Correlation id: it is in every log line about the work */
                correlation_id?: string;
                /** @description Id of the export it is about */
                export_id?: string;
                /** @description Id of the source it is about */
                source_id?: string;
                /** @description Id of the community it is about */
                community_id?: string;
                /** @description The week it is about */
                week?: string;
                /**
                 * @description The kind of media it is about
                 * @enum {string}
                 */
                kind?: "image" | "audio" | "video";
                /** @description Position in the archive to continue from */
                from?: number;
                /** @description Hash of the file to continue after */
                after?: string;
                /** @description The whole message as text, if this version does not understand it */
                raw?: string;
            };
            /** @description The most recent failure */
            error: {
                /** @description Code of the error */
                code: string;
                /** @description What went wrong, in a sentence */
                message: string;
            };
            /** @description Attempts before the last failure */
            attempts: number;
            /** @description How often the same work has failed since the last replay */
            times: number;
            /** @description Correlation id: it is in every log line about the work */
            correlation_id: string;
            /**
             * Format: date-time
             * @description When it first failed for good
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last failed for good
             */
            last_at: string;
            /** @description When it was replayed; null if it was not */
            replayed_at: string | null;
            /** @description Name of the key that replayed it, or `cron` */
            replayed_by: string | null;
        };
        DeadLetters: {
            /** @description The rows of this page */
            data: components["schemas"]["DeadLetter"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description A line that tells of a decision */
        Decision: {
            /** @description The text, with names */
            text: string;
            /** @description Whether the text stands word for word in a message */
            quote: boolean;
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            source_name: string;
            /** @description The messages that it rests on */
            cites: components["schemas"]["Citation"][];
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description When it was said; null if unknown */
            at: string | null;
        };
        Decisions: {
            /** @description The rows of this page */
            data: components["schemas"]["Decision"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description What goes with a source or a community */
        DeletionPlan: {
            /** @description Slugs of the sources that go */
            sources: string[];
            /** @description Exports, with their timelines */
            exports: number;
            /** @description Uploaded files that are still stored */
            raw_files: number;
            /** @description Weeks, with their messages, digests, summaries and figures */
            weeks: number;
            /** @description Messages */
            messages: number;
            /** @description Distinct media files; those that another source has too stay */
            media: number;
            /** @description Display names of authors, each source for itself */
            display_names: number;
            /** @description API keys that are revoked */
            keys: number;
        };
        /** @description Details behind the figures of a period */
        Details: {
            /** @description Media by type, without types that too few people sent */
            media_by_type: {
                /** @description Pictures */
                image?: components["schemas"]["Part"];
                /** @description Videos */
                video?: components["schemas"]["Part"];
                /** @description Audio files */
                audio?: components["schemas"]["Part"];
                /** @description Voice messages */
                voice?: components["schemas"]["Part"];
                /** @description GIFs */
                gif?: components["schemas"]["Part"];
                /** @description Stickers */
                sticker?: components["schemas"]["Part"];
                /** @description Documents */
                document?: components["schemas"]["Part"];
                /** @description Contact cards */
                contact?: components["schemas"]["Part"];
                /** @description Files of unknown type */
                other?: components["schemas"]["Part"];
            };
            /** @description The well-known sites with the most links; other domains stay inside */
            domains: {
                /** @description Registered domain of a site that anyone knows, such as wikipedia.org */
                domain: string;
                /** @description Number of links to it */
                n: components["schemas"]["Part"];
            }[];
            /** @description The languages of the messages, largest share first */
            languages: {
                /** @description Language, ISO 639-1 or 639-3 */
                language: string;
                /** @description Its share of the messages whose language is known */
                share: number;
            }[];
            /** @description Hour of the day with the most messages, 0 to 23; null if too few people wrote in it */
            busiest_hour: number | null;
        };
        /** @description What a manager has written about a week for the public */
        EditorText: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description The text; null if there is none */
            text: string | null;
            /** @description What it was published with */
            warnings: {
                /**
                 * @description name: the name of a member or a part of it; erased: of somebody who was erased; mention: an @; phone, number, email, link, place, code: something that leads to a person; quote: words in quotation marks; copied: more than eight words in a row as a message of the week has them
                 * @enum {string}
                 */
                kind: "name" | "erased" | "mention" | "phone" | "number" | "email" | "link" | "place" | "code" | "quote" | "copied";
                /** @description Where it begins in the text, in UTF-16 units */
                start: number;
                /** @description Where it ends */
                end: number;
            }[];
            /** @description Why it was published with warnings; null if there were none */
            reason: string | null;
            /** @description Who published it; null if there is no text */
            published_by: {
                /** @description Id of the key */
                id: string;
                /** @description Its name */
                name: string;
            } | null;
            /** @description When it was published */
            published_at: string | null;
            /** @description Version, as in the ETag header; send it in If-Match with a change */
            version: string;
        };
        /** @description What an erasure would take away */
        ErasurePlan: {
            /** @description Display names that go: those you named, and those by which other phones show the same person */
            names: string[];
            /** @description Names you sent that no source has; later exports will not show them */
            unknown: string[];
            /** @description Those of `names` that phones show for several people: all of them are erased */
            shared: string[];
            /** @description Messages under these names */
            messages: number;
            /** @description Days with such messages, of all sources together */
            days: number;
            /** @description Weeks that are derived again */
            weeks: number;
            /** @description Slugs of the sources that have these names */
            sources: string[];
            /** @description Uploaded files of these sources that are still stored: they are deleted, and media that were not read from them yet do not come */
            raw_files: number;
            /** @description Sources of the community from which an earlier erasure has not yet been taken out; 0 when every erasure is complete */
            pending_sources: number;
            /** @description Weeks whose text of a manager names them: these texts are taken back */
            texts: string[];
            /** @description Identifies exactly this erasure; send it to erase */
            confirm: string;
        };
        ErasureResult: {
            /** @description Display names that are erased */
            names: string[];
            /** @description Messages under these names */
            messages: number;
            /** @description Sources that are now looked through; the preview shows how many are left */
            pending_sources: number;
            /** @description Weeks whose text of a manager named them and was taken back */
            texts: string[];
        };
        /** @description A message and what was said around it */
        Evidence: {
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            source_name: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Id of the message asked for */
            message_id: string;
            /** @description The message with its neighbours of the same week, in the order of the chat */
            messages: components["schemas"]["EvidenceMessage"][];
        };
        EvidenceMessage: {
            /** @description Id of the message */
            message_id: string;
            /** @description Wall-clock time in the group, such as 2026-02-14T19:05:00, without a time zone */
            at: string;
            /** @description Name of the author; null for notices of WhatsApp */
            author: string | null;
            /** @description text, media, poll, location, contact, call, view_once, deleted or system */
            kind: string;
            /** @description The text as it was written; null if there is none, or if it is no longer kept */
            text: string | null;
            /** @description Name of the attached file; null if there is none */
            attachment: string | null;
            /** @description Whether it was edited */
            edited: boolean;
            /** @description Whether it is the message asked for */
            cited: boolean;
        };
        /** @description What the figures of a period are made of */
        ExactDetails: {
            /** @description Media by type, most first */
            media_by_type: components["schemas"]["ExactPart"][];
            /** @description Linked domains, most links first; at most 50 */
            domains: components["schemas"]["ExactPart"][];
            /** @description Messages by language, most first */
            languages: components["schemas"]["ExactPart"][];
            /** @description Messages by hour of the day, from 0 to 23 */
            hours: number[];
        };
        ExactFigure: {
            /** @description The exact value */
            value: number;
            /** @description People behind it */
            people: number;
        };
        /** @description The figures of a period, exact; for people with access */
        ExactFigures: {
            /** @description Messages */
            messages: components["schemas"]["ExactFigure"];
            /** @description People who wrote */
            active_people: components["schemas"]["ExactFigure"];
            /** @description Words in messages */
            words: components["schemas"]["ExactFigure"];
            /** @description Messages that ask a question */
            questions: components["schemas"]["ExactFigure"];
            /** @description Questions that seem unanswered */
            open_questions: components["schemas"]["ExactFigure"];
            /** @description Links in messages */
            links: components["schemas"]["ExactFigure"];
            /** @description Polls */
            polls: components["schemas"]["ExactFigure"];
            /** @description Pictures, recordings, videos and other files */
            media: components["schemas"]["ExactFigure"];
            /** @description People who joined or were added */
            joined: components["schemas"]["ExactFigure"];
            /** @description People who left or were removed */
            left: components["schemas"]["ExactFigure"];
        };
        ExactPart: {
            /** @description A type of media, a domain or a language */
            name: string;
            /** @description How many */
            n: number;
            /** @description People behind it */
            people: number;
        };
        /** @description One uploaded file of one source */
        Export: {
            /** @description Id of the export */
            export_id: string;
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
            /** @description Name of the uploaded file */
            file_name: string;
            /** @description Bytes */
            size: number;
            /**
             * @description completed, failed and cancelled are final
             * @enum {string}
             */
            status: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
            /** @description Progress of reading */
            progress: {
                /** @description Weeks read so far */
                done: number;
                /** @description Weeks in the chat */
                total: number;
            };
            /** @description How often processing was started */
            attempts: number;
            /** @description Id of the earlier export of the same file */
            duplicate_of: string | null;
            /** @description The error, if it failed */
            error: {
                /** @description Code of the error */
                code: string;
                /** @description What went wrong, in a sentence */
                message: string;
            } | null;
            /** @description What was found in the file */
            report: components["schemas"]["ExportReport"] | null;
            /** @description The media of the archive */
            media: {
                /**
                 * @description Media are read after the chat, so a completed export may still have `waiting` media
                 * @enum {string}
                 */
                status: "none" | "waiting" | "done" | "failed";
                /** @description Files in the archive besides the chat */
                total: number;
                /** @description Files that are stored; equal files are stored once per community */
                stored: number;
                /** @description Files that could not be read */
                skipped: number;
                /** @description Code of the error that stopped extraction */
                error: string | null;
                /** @description Progress of analysis for the media that this export brought first; omitted in lists */
                analysis: {
                    /** @description Files that were analysed */
                    analysed: number;
                    /** @description Files that wait for analysis */
                    waiting: number;
                    /** @description Files that wait for the quota of their kind */
                    deferred: number;
                    /** @description Files that no model accepts */
                    unsupported: number;
                    /** @description Files whose analysis failed */
                    failed: number;
                    /** @description Why files of a kind are not analysed */
                    reasons: string[];
                } | null;
            };
            /** @description When the uploaded file was deleted */
            raw_deleted_at: string | null;
            /**
             * Format: date-time
             * @description When it was uploaded
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed
             */
            updated_at: string;
            /** @description When it finished; null if it has not */
            finished_at: string | null;
        };
        /** @description What goes with an export */
        ExportDeletion: {
            /** @description Id of the export */
            export_id: string;
            /** @description Whether its file is still stored, and goes */
            raw_file: boolean;
            /** @description Media files that it brought first and that no other export has */
            media: number;
        };
        /** @description What was found in the file; reports of older exports may lack fields */
        ExportReport: {
            /** @description android, ios or web */
            platform?: string;
            /** @description 12 or 24 hours */
            clock?: 12 | 24;
            /** @description Order of day, month and year: dmy, mdy or ymd */
            date_order?: string;
            /** @description How certain the order is: settled, inferred or assumed */
            date_order_evidence?: string;
            /** @description Why it was chosen */
            date_order_reason?: string;
            /** @description How well each order fits */
            date_order_counts?: {
                /** @description The order that was tried */
                order: string;
                /** @description Dates that would not exist */
                impossible_dates: number;
                /** @description Steps back in time */
                steps_back: number;
                /** @description Days from the first to the last date */
                span_days: number;
            }[];
            /** @description Calendar of the dates */
            calendar?: string;
            /** @description Whether times have seconds */
            seconds?: boolean;
            /** @description Words for parts of the day */
            day_parts?: {
                /** @description A word next to the time, such as nachm. */
                word: string;
                /** @description How often it occurs */
                count: number;
                /** @description How its meaning was found: known, inferred, unknown or neutral */
                source: string;
            }[];
            /** @description BCP 47 language of the notices; null if unknown */
            language?: string | null;
            /** @description Encoding of the text */
            encoding?: string;
            /** @description Line endings */
            line_end?: string;
            /** @description Bytes of the chat */
            bytes?: number;
            /** @description Lines of the chat */
            lines?: number;
            /** @description Messages and notices */
            entries?: number;
            /** @description Messages and notices by kind */
            counts?: {
                /** @description Texts */
                text: number;
                /** @description Media */
                media: number;
                /** @description Deleted messages */
                deleted: number;
                /** @description Polls */
                poll: number;
                /** @description Locations */
                location: number;
                /** @description Calls */
                call: number;
                /** @description Contact cards */
                contact: number;
                /** @description View-once media */
                view_once: number;
                /** @description Notices of WhatsApp */
                system: number;
            };
            /** @description Names of authors */
            authors?: number;
            /** @description Name of the group; null if no notice tells it */
            group?: string | null;
            /** @description Wall-clock time of the earliest message */
            first_at?: string;
            /** @description Wall-clock time of the latest message */
            last_at?: string;
            /** @description Day of the earliest message */
            first_day?: string;
            /** @description Day of the latest message */
            last_day?: string;
            /** @description Weeks that have messages */
            weeks?: number;
            /** @description Warnings about how the file was read */
            warnings?: {
                /** @description Code of the warning, such as date_order_assumed */
                code: string;
                /** @description What it means, in a sentence */
                message: string;
                /** @description How often it occurred */
                count?: number;
            }[];
            /** @description Name of the chat in the archive */
            transcript?: string;
            /** @description Files in the archive */
            files?: number;
            /** @description Minutes that the phone’s clock was ahead at the end */
            clock_shift_minutes?: number;
            /** @description Where that changes within the file */
            clock_shifts?: {
                /** @description Index of the first message of the section */
                from: number;
                /** @description Minutes that the phone’s clock is ahead of the source’s */
                minutes: number;
            }[];
            /** @description The days that the file covers */
            coverage?: {
                /** @description First day */
                from: string;
                /** @description Last day */
                to: string;
                /** @description Whether WhatsApp’s export limit cut off the beginning of the chat */
                cut: boolean;
            };
            /** @description Number of reads from storage */
            reads?: number;
            /** @description Bytes read from storage */
            bytes_read?: number;
        };
        Exports: {
            /** @description The rows of this page */
            data: components["schemas"]["Export"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        Figure: {
            /** @description The value; null if it may not be shown */
            value: number | null;
            /**
             * @description true: a part is withheld, so the true value is `value` or more; omitted if `value` is exact
             * @constant
             */
            at_least?: true;
            /** @description Number of known days that it covers */
            n_days: number;
            /**
             * @description Why the value is null: it is about too few people, or would reveal a figure that is
             * @constant
             */
            reason?: "too_few_people";
        };
        /** @description The figures of a period */
        Figures: {
            /** @description Messages */
            messages: components["schemas"]["Figure"];
            /** @description People who wrote */
            active_people: components["schemas"]["Figure"];
            /** @description Words in messages */
            words: components["schemas"]["Figure"];
            /** @description Messages that ask a question */
            questions: components["schemas"]["Figure"];
            /** @description Questions that seem unanswered */
            open_questions: components["schemas"]["Figure"];
            /** @description Links in messages */
            links: components["schemas"]["Figure"];
            /** @description Polls */
            polls: components["schemas"]["Figure"];
            /** @description Pictures, recordings, videos and other files */
            media: components["schemas"]["Figure"];
            /** @description People who joined or were added */
            joined: components["schemas"]["Figure"];
            /** @description People who left or were removed */
            left: components["schemas"]["Figure"];
        };
        /** @description The state of the service */
        Health: {
            /**
             * @description `degraded`: pages are served, but new uploads take longer than they should
             * @enum {string}
             */
            status: "ok" | "degraded";
            /** @description The state of each Worker */
            workers: {
                /**
                 * @description The Worker that serves the public API
                 * @constant
                 */
                public: "ok";
                /**
                 * @description The Worker that processes uploads
                 * @enum {string}
                 */
                ingest: "ok" | "degraded" | "unreachable";
            };
        };
        History: {
            /** @description The rows of this page */
            data: components["schemas"]["Week"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        InsideDay: {
            /** @description ISO date on the source’s own clock */
            day: string;
            /** @description Whether an export covers the day */
            known: boolean;
            /** @description Messages of the day */
            messages: number;
            /** @description People who wrote on that day */
            active_people: number;
        };
        /** @description One day of a community, as people with access read it */
        InsideDayDetail: {
            /** @description ISO date on the source’s own clock */
            day: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Whether an export covers the day */
            known: boolean;
            figures: components["schemas"]["ExactFigures"];
            /** @description The groups that are known on that day */
            sources: components["schemas"]["InsideSourceDay"][];
        };
        InsideFigures: {
            /** @description The rows of this page */
            data: components["schemas"]["InsideWeekFigures"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description A line of a summary with the messages that it rests on */
        InsideLine: {
            /** @description The text, with names */
            text: string;
            /** @description Whether the text stands word for word in a message */
            quote: boolean;
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            source_name: string;
            /** @description The messages that it rests on */
            cites: components["schemas"]["Citation"][];
        };
        InsideLink: {
            /**
             * Format: uri
             * @description Address that opens the pages of the community, once, in one browser
             */
            url: string;
            /**
             * Format: date-time
             * @description Until when it can be used
             */
            expires_at: string;
        };
        InsidePeople: {
            /** @description The rows of this page */
            data: components["schemas"]["InsidePerson"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description Someone who wrote in a community */
        InsidePerson: {
            /** @description Key of a person; the same in every answer */
            person: string;
            /** @description The best name that a phone shows; null if none is kept */
            name: string | null;
            /** @description Every name that phones show for them; at most 20 */
            names: string[];
            /** @description Groups in which they wrote */
            sources: string[];
            /** @description Their messages in the weeks asked for */
            messages: number;
            /** @description How many of these weeks they wrote in */
            weeks: number;
            /** @description The first of these weeks in which they wrote */
            first_week: string;
            /** @description The last of these weeks in which they wrote */
            last_week: string;
        };
        InsideSourceDay: {
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            name: string;
            /** @description Whether an export of the group covers the day */
            known: boolean;
            figures: components["schemas"]["ExactFigures"];
            details: components["schemas"]["ExactDetails"];
            /** @description What the day was about, in the order of the chat */
            lines: components["schemas"]["InsideLine"][];
            /** @description Questions that stayed unanswered on that day, those with most to go on */
            open_questions: components["schemas"]["InsideLine"][];
        };
        InsideSourceWeek: {
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            name: string;
            /** @description Days of the week that exports of the group cover */
            known_days: number;
            figures: components["schemas"]["ExactFigures"];
            details: components["schemas"]["ExactDetails"];
            /** @description What the week was about, in the order of the chat */
            lines: components["schemas"]["InsideLine"][];
            /** @description How the lines were made, such as embedded/extract; null if there was nothing to read */
            method: string | null;
        };
        /** @description One week of a community, as people with access read it */
        InsideWeek: {
            /** @description The community */
            community: {
                /** @description Slug of the community */
                slug: string;
                /** @description Its name */
                name: string;
                /** @description BCP 47 language */
                language: string;
                /** @description IANA time zone */
                time_zone: string;
            };
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Monday of the week */
            from: string;
            /** @description Sunday of the week */
            to: string;
            /** @description The known week before; null if there is none */
            previous_week: string | null;
            /** @description The known week after; null if there is none */
            next_week: string | null;
            /** @description Days of the week that exports cover, in the best-known group */
            known_days: number;
            /** @description Whether all that was uploaded of this week has been summarised */
            complete: boolean;
            /** @description Sums over the groups; someone whom several groups show under one name is counted once */
            figures: components["schemas"]["ExactFigures"];
            /** @description The week right before, to compare with; null if it is not known */
            before: {
                /** @description ISO week on the source’s own clock */
                week: string;
                /** @description Days of the week that exports cover, in the best-known group */
                known_days: number;
                figures: components["schemas"]["ExactFigures"];
            } | null;
            /** @description The seven days, Monday first */
            days: components["schemas"]["InsideDay"][];
            /** @description The groups that are known in the week */
            sources: components["schemas"]["InsideSourceWeek"][];
            /** @description Questions that seem unanswered, longest wait first */
            open_questions: components["schemas"]["OpenQuestion"][];
            /** @description Lines that tell of a decision, in order of time */
            decisions: components["schemas"]["Decision"][];
            /** @description Who wrote most */
            people: components["schemas"]["ActivePerson"][];
            changes: components["schemas"]["PeopleChange"];
            /** @description What was talked about more than usual */
            terms: components["schemas"]["MovedTerm"][];
        };
        /** @description The exact figures of one week */
        InsideWeekFigures: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Days of the week that exports cover, in the best-known group */
            known_days: number;
            figures: components["schemas"]["ExactFigures"];
            /** @description The same of each group that is known in the week */
            sources: {
                /** @description Slug of the group */
                source: string;
                /** @description Name of the group as in WhatsApp */
                name: string;
                /** @description Days of the week that exports of the group cover */
                known_days: number;
                figures: components["schemas"]["ExactFigures"];
            }[];
        };
        InsideWeekHead: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Days of the week that exports cover, in the best-known group */
            known_days: number;
            /** @description Messages */
            messages: number;
            /** @description People who wrote */
            active_people: number;
            /** @description Messages that ask a question */
            questions: number;
            /** @description Questions that seem unanswered */
            open_questions: number;
            /** @description Groups that are known in the week */
            sources: number;
        };
        InsideWeeks: {
            /** @description The rows of this page */
            data: components["schemas"]["InsideWeekHead"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description The latest weekly summary, shortened; see the history for all of it */
        LatestSummary: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description The week in composed sentences, headline first */
            sentences: components["schemas"]["Sentence"][];
            /** @description The week in the words of a manager; null if nobody has written about it */
            editor_text: components["schemas"]["PublishedText"] | null;
            /**
             * @description template: composed from figures and public words
             * @constant
             */
            method: "template";
        };
        /** @description Names of people whom the inside neither quotes nor names */
        LeftOutNames: {
            /** @description Display names, as phones show them, in order */
            names: string[];
        };
        /** @description What a key may do, and where */
        Me: {
            /** @description Name of the key */
            name: string;
            /** @description What it may do */
            scopes: ("admin" | "upload" | "read")[];
            /** @description Whether it may do so in every community, also in new ones */
            every_community: boolean;
            /** @description The communities that it may work with, by slug; at most 100 */
            communities: components["schemas"]["ReachableCommunity"][];
        };
        /** @description Who came, stayed, returned and went in one week, as numbers */
        MembersWeek: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Days of the week that the best-known group knows, 0 to 7 */
            known_days: number;
            /** @description People who wrote */
            writers: number;
            /** @description Writers who had written in the known week before, too */
            stayed: number;
            /** @description Writers of whom nothing is known before this week */
            started: number;
            /** @description Writers who were back after four known weeks or more without a message */
            returned: number;
            /** @description People whose last message lies in the fourth known week before this one */
            lapsed: number;
            /** @description People who joined or were added, as the chat says */
            joined: number;
            /** @description People who left or were removed, as the chat says */
            left: number;
        };
        MovedTerm: {
            /** @description The word or phrase */
            term: string;
            /** @description Slug of the group */
            source: string;
            /** @description Messages that use it */
            messages: number;
            /** @description People who use it */
            people: number;
            /** @description Relative change against the week before (0.25 means +25 %); null if it is new or unknown */
            change: number | null;
        };
        /** @description A question that nobody seems to have answered */
        OpenQuestion: {
            /** @description The question as it was asked */
            text: string;
            /** @description Slug of the group */
            source: string;
            /** @description Name of the group as in WhatsApp */
            source_name: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Name of the author as a phone shows it; null if nobody is known */
            asked_by: string | null;
            /** @description When it was asked; null if the text is no longer kept */
            asked_at: string | null;
            /** @description Days from the question to the last known day of the group; null if either is unknown */
            waiting_days: number | null;
            /** @description The message that asks */
            cites: components["schemas"]["Citation"][];
        };
        OpenQuestions: {
            /** @description The rows of this page */
            data: components["schemas"]["OpenQuestion"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        Orphans: {
            /** @description The rows of this page */
            data: {
                /**
                 * @description `…_object`: an object without a row; `…_row`: a row whose object is gone
                 * @enum {string}
                 */
                kind: "raw_object" | "raw_row" | "segment_object" | "segment_row" | "media_object" | "media_row";
                /** @description Key of the object that exists or is missing */
                name: string;
                /** @description Size of the object in bytes; null for a row */
                bytes: number | null;
                /** @description When the nightly sweep first found it; null if it has not */
                first_seen_at: string | null;
            }[];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
            /** @description Number of objects that this page covers */
            checked: number;
        };
        Part: {
            /** @description How many */
            value: number;
            /**
             * @description The truth is `value` or more
             * @constant
             */
            at_least?: true;
        };
        People: {
            /** @description The rows of this page */
            data: components["schemas"]["PersonLabel"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description Who is new, back or quiet */
        PeopleChange: {
            /** @description People who wrote for the first time, most messages first */
            first_time: components["schemas"]["ActivePerson"][];
            /** @description People who wrote again after four known weeks or more */
            back: components["schemas"]["ActivePerson"][];
            /** @description People who had written in each of the three known weeks before, and not in this one */
            quiet: components["schemas"]["Someone"][];
        };
        PeopleDecision: {
            /** @description Display names that now stand for another person */
            changed: string[];
        };
        PersonLabel: {
            /** @description The name that a phone shows for the author */
            label: string;
            /** @description Display names with the same value are one person */
            person: string;
            /** @description Whether phones show this name for several people: another name of the same message then takes precedence */
            shared: boolean;
        };
        /** @description A lasting theme */
        Pillar: {
            /** @description Slug of the pillar */
            slug: string;
            /** @description Its name, as an admin set it */
            name: string;
            /** @description The minimum number of messages about it; null if too few people wrote them */
            n_messages: number | null;
            /** @description The minimum number of people; null if there are too few */
            n_people: number | null;
            /** @description Concepts that belong to it */
            n_concepts: number;
        };
        /** @description An error (RFC 9457) */
        Problem: {
            /** @description Address of a page about this kind of problem, relative to the origin */
            type: string;
            /** @description Title of this kind of problem */
            title: string;
            /** @description HTTP status */
            status: number;
            /** @description What is wrong, in a sentence */
            detail: string;
            /** @description The path of the request */
            instance: string;
            /**
             * @description Stable code; later versions may add codes, so treat an unknown one by its status
             * @enum {string}
             */
            code: "bad_request" | "unauthorized" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "conflict" | "gone" | "precondition_failed" | "too_large" | "unsupported_media_type" | "unprocessable" | "precondition_required" | "rate_limited" | "internal" | "unavailable" | "text_has_warnings" | "source_limit" | "upload_incomplete" | "upload_part_mismatch" | "file_empty" | "zip_invalid" | "zip_truncated" | "zip_ambiguous" | "zip_bomb" | "zip_overlap" | "zip_too_many_entries" | "zip_encrypted" | "zip_unsupported_method" | "zip_multi_disk" | "zip_bad_checksum" | "chat_not_found" | "chat_empty" | "chat_not_recognised" | "chat_too_large" | "chat_out_of_order" | "segment_unreadable" | "lease_lost" | "storage_unavailable" | "model_unavailable" | "model_invalid_output" | "circuit_open" | "quota_exceeded" | "message_unknown";
            /** @description The fields that are wrong */
            errors: {
                /** @description JSON pointer to the field */
                pointer: string;
                /** @description What is wrong with it */
                detail: string;
            }[];
            /** @description Id of the request; mention it when you ask for help */
            request_id: string;
        };
        /** @description What is decided about a word */
        PublicWordDecided: {
            /** @description The word or phrase in base spelling */
            word: string;
            /**
             * @description allow: it may be shown; never: neither it nor a phrase with it is; none: its use alone decides
             * @enum {string}
             */
            decision: "allow" | "never" | "none";
        };
        /** @description A word that the public sees, or that waits for an admin */
        PublicWordReview: {
            /** @description The word or phrase in base spelling, as decisions name it */
            word: string;
            /** @description As most people write it */
            spelling: string;
            /**
             * @description waiting: it is hidden until an admin allows it; public: it is shown; hidden: it is not shown
             * @enum {string}
             */
            state: "waiting" | "public" | "hidden";
            /**
             * @description allow: it may be shown; never: neither it nor a phrase with it is; none: its use alone decides
             * @enum {string}
             */
            decision: "allow" | "never" | "none";
            /** @description Why it is not shown; null if it is */
            reason: string | null;
            /** @description Number of people who used it, in the group where most did */
            people: number;
            /** @description Number of weeks in which it was used */
            weeks: number;
            /** @description The first of these weeks */
            first_week: string | null;
            /** @description The last of these weeks */
            last_week: string | null;
            /** @description When it was decided; null if it was not */
            decided_at: string | null;
        };
        PublicWordReviews: {
            /** @description The rows of this page */
            data: components["schemas"]["PublicWordReview"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description What would be public of a community under a policy */
        PublicationPreview: {
            /**
             * @description The policy of the preview. What is public: nothing (`private`), figures, or figures and the themes that people talk about
             * @enum {string}
             */
            policy: "private" | "figures" | "themes";
            /**
             * @description The policy that is set
             * @enum {string}
             */
            policy_now: "private" | "figures" | "themes";
            /** @description One answer for each path */
            answers: {
                /**
                 * @description Public path
                 * @enum {string}
                 */
                path: "/" | "/communities.json" | "/pulse.json" | "/pulse/history.json" | "/pulse/daily.json" | "/pulse/concepts.json" | "/sources.json";
                /** @description Query that the answer belongs to; may be empty */
                query: string;
                /** @description What anyone would read */
                preview: {
                    /** @description HTTP status */
                    status: 200 | 404;
                    /** @description The body, byte for byte; null where the community is not found */
                    body: string | null;
                };
                /** @description What anyone reads now, apart from cached copies */
                now: {
                    /** @description HTTP status */
                    status: 200 | 404;
                    /** @description The body, byte for byte; null where the community is not found */
                    body: string | null;
                };
                /** @description Whether the two are the same */
                is_same: boolean;
            }[];
        };
        /** @description What a manager of the community has written about a week */
        PublishedText: {
            /** @description Plain text with line breaks, at most 4,000 characters */
            text: string;
            /**
             * Format: date-time
             * @description When it was published
             */
            published_at: string;
        };
        /** @description The state of a community now */
        Pulse: {
            /** @description The newest week that is known */
            week: string | null;
            /** @description The newest known week */
            this_week: components["schemas"]["WeekFigures"] | null;
            /** @description The week before it; null if unknown */
            last_week: components["schemas"]["WeekFigures"] | null;
            change: {
                /** @description Change in messages */
                messages: number | null;
                /** @description Change in people who wrote */
                active_people: number | null;
            } | null;
            /** @description The latest summary; null before the first one */
            latest_summary: components["schemas"]["LatestSummary"] | null;
            /** @description What the community talks about, most important first */
            top_concepts: {
                /** @description Id of the concept, stable over weeks: the base form of its word */
                id: string;
                /** @description The concept as people write it */
                name: string;
                /** @description The minimum number of messages that contain it */
                n_messages: number;
                /** @description The minimum number of people who used it */
                n_people: number;
                /** @description Slug of its pillar */
                pillar: string | null;
            }[];
            /** @description The sources, and which of their days are known */
            sources: {
                /** @description Number of the source, such as group-1 */
                slug: string;
                /** @description The public name that an admin has set, otherwise a number */
                name: string;
                /** @description Day of its newest message; null if it has none */
                last_message_day: string | null;
                /** @description Days that exports cover, including quiet ones */
                known_days: number;
                /** @description Which of its days are known; null if none are */
                coverage: components["schemas"]["Coverage"] | null;
            }[];
            /** @description Which days are known in any source; null if none are */
            coverage: components["schemas"]["Coverage"] | null;
            /** @description How recent the knowledge is */
            freshness: {
                /** @description The last known day */
                as_of: string | null;
            };
            community: components["schemas"]["Community"];
            /** @description false before the first publication */
            available: boolean;
        };
        /** @description What AI work may cost per day, and has cost today */
        Quota: {
            /** @description Slug of the community */
            community: string;
            /** @description The plan that sets the limits */
            plan: string;
            /** @description The current day in the community’s time zone */
            day: string;
            /**
             * Format: date-time
             * @description When the next day begins
             */
            resets_at: string;
            /** @description The bypass that lifts the limits; null if there is none */
            bypass: {
                /**
                 * Format: date-time
                 * @description When it ends
                 */
                until: string;
                /** @description The reason given */
                reason: string;
                /** @description Name of the key that set it */
                by: string;
            } | null;
            /** @description Limits and use by kind of work */
            kinds: {
                /** @description Texts */
                text: {
                    /** @description Model calls */
                    calls: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Millionths of a US dollar */
                    micro_usd: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Today’s use by model */
                    models: {
                        [key: string]: {
                            /** @description Calls */
                            calls: number;
                            /** @description Millionths of a US dollar */
                            micro_usd: number;
                        };
                    };
                };
                /** @description Pictures */
                image: {
                    /** @description Model calls */
                    calls: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Millionths of a US dollar */
                    micro_usd: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Today’s use by model */
                    models: {
                        [key: string]: {
                            /** @description Calls */
                            calls: number;
                            /** @description Millionths of a US dollar */
                            micro_usd: number;
                        };
                    };
                };
                /** @description Recordings */
                audio: {
                    /** @description Model calls */
                    calls: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Millionths of a US dollar */
                    micro_usd: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Today’s use by model */
                    models: {
                        [key: string]: {
                            /** @description Calls */
                            calls: number;
                            /** @description Millionths of a US dollar */
                            micro_usd: number;
                        };
                    };
                };
                /** @description Videos */
                video: {
                    /** @description Model calls */
                    calls: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Millionths of a US dollar */
                    micro_usd: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Today’s use by model */
                    models: {
                        [key: string]: {
                            /** @description Calls */
                            calls: number;
                            /** @description Millionths of a US dollar */
                            micro_usd: number;
                        };
                    };
                };
                /** @description Embeddings */
                embedding: {
                    /** @description Model calls */
                    calls: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Millionths of a US dollar */
                    micro_usd: {
                        /** @description The limit per day */
                        limit: number;
                        /** @description Used today */
                        used: number;
                        /** @description Reserved by calls in progress */
                        reserved: number;
                    };
                    /** @description Today’s use by model */
                    models: {
                        [key: string]: {
                            /** @description Calls */
                            calls: number;
                            /** @description Millionths of a US dollar */
                            micro_usd: number;
                        };
                    };
                };
            };
        };
        /** @description Words of one message */
        Quote: {
            /** @description At most 25 words, word for word as in the message */
            text: string;
            /** @description Whether the message goes on */
            cut: boolean;
            /** @description Id of the message */
            message_id: string;
            /** @description Path of the operation that returns the message and its neighbours */
            evidence: string;
        };
        ReachableCommunity: {
            /** @description Slug of the community */
            slug: string;
            /** @description Its name */
            name: string;
            /** @description Its groups */
            sources: {
                /** @description Slug of the group */
                slug: string;
                /** @description Name of the group as in WhatsApp */
                name: string;
            }[];
        };
        /** @description Preview a replay of dead letters */
        ReplayPlan: {
            /** @description Dead letters that match and were not replayed */
            matched: number;
            /** @description Dead letters that would be sent again */
            replay: number;
            /** @description Dead letters that are left, by reason; reasons that do not occur are omitted */
            left: {
                /** @description This version does not understand the message */
                unknown_message?: number;
                /** @description The export no longer exists */
                export_missing?: number;
                /** @description The export is being processed */
                export_running?: number;
                /** @description The export has finished in the meantime */
                export_finished?: number;
                /** @description It would fail again */
                permanent?: number;
                /** @description The uploaded file has been deleted */
                file_gone?: number;
                /** @description Another of these dead letters is about the same work */
                repeated?: number;
            };
            /** @description Whether more match than one replay takes; this one covers the oldest */
            has_more: boolean;
            /** @description Identifies exactly these dead letters; send it with the replay */
            confirm: string;
        };
        ReplayResult: {
            /** @description Dead letters that were sent again */
            replayed: number;
            /** @description Dead letters that are left, by reason; reasons that do not occur are omitted */
            left: {
                /** @description This version does not understand the message */
                unknown_message?: number;
                /** @description The export no longer exists */
                export_missing?: number;
                /** @description The export is being processed */
                export_running?: number;
                /** @description The export has finished in the meantime */
                export_finished?: number;
                /** @description It would fail again */
                permanent?: number;
                /** @description The uploaded file has been deleted */
                file_gone?: number;
                /** @description Another of these dead letters is about the same work */
                repeated?: number;
            };
            /** @description Whether more match than one replay takes */
            has_more: boolean;
        };
        /** @description Who came, stayed and went, in exact numbers; for people with access */
        Retention: {
            /** @description The last day that counts, on the community’s own clock */
            day: string;
            active: components["schemas"]["ActiveMembers"];
            /** @description Known weeks up to that day, newest first; at most 26 */
            weeks: components["schemas"]["MembersWeek"][];
            /** @description Cohorts of these weeks, newest first; weeks without one are left out */
            cohorts: components["schemas"]["Cohort"][];
        };
        RevokedApiKey: {
            /** @description Id of the key */
            key_id: string;
            /**
             * @description Its new status
             * @constant
             */
            status: "revoked";
        };
        Sentence: {
            /** @description One line, in the language of the community */
            text: string;
        };
        SlowQueries: {
            /** @description The statements, slowest first */
            data: {
                /** @description Name of the statement, as in the log */
                name: string;
                /** @description How often it was slow */
                count: number;
                /** @description Duration of the slowest run in milliseconds */
                max_ms: number;
                /**
                 * Format: date-time
                 * @description When it was last slow
                 */
                last_at: string;
            }[];
        };
        /** @description Members as of the end of one day, frozen: without a new revision it never changes */
        Snapshot: {
            /** @description The last day that counts, on the community’s own clock */
            day: string;
            active: components["schemas"]["ActiveMembers"];
            /** @description Known weeks up to that day, newest first; at most 26 */
            weeks: components["schemas"]["MembersWeek"][];
            /** @description Cohorts of these weeks, newest first; weeks without one are left out */
            cohorts: components["schemas"]["Cohort"][];
            /** @description 1 as it was first taken; one more each time that a late export or an erasure changed its numbers */
            revision: number;
            /** @description When this revision was taken (UTC) */
            taken_at: string;
        };
        Snapshots: {
            /** @description The rows of this page */
            data: components["schemas"]["Snapshot"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        Someone: {
            /** @description Key of a person; the same in every answer */
            person: string;
            /** @description The best name that a phone shows; null if none is kept */
            name: string | null;
        };
        /** @description A WhatsApp group of a community */
        Source: {
            /** @description Number of the source, such as group-1 */
            slug: string;
            /** @description The public name that an admin has set, otherwise a number */
            name: string;
        };
        Sources: {
            /** @description The rows of this page */
            data: components["schemas"]["Source"][];
            /** @description Cursor of the next page; null on the last page */
            next_cursor: string | null;
            /** @description Whether there is another page */
            has_more: boolean;
        };
        /** @description The summary of one week of one source */
        Summary: {
            /** @description Number of the source, such as group-1 */
            source: string;
            /** @description The public name that an admin has set, otherwise a number */
            source_name: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Relative change of each figure per known day against the source’s week before (0.25 means +25 %), limited to −0.95 … +5; null if unknown */
            changes: {
                /** @description Change in messages */
                messages: number | null;
                /** @description Change in words */
                words: number | null;
                /** @description Change in questions */
                questions: number | null;
                /** @description Change in links */
                links: number | null;
                /** @description Change in media */
                media: number | null;
                /** @description Change in people who wrote */
                active_people: number | null;
            };
            /** @description The week in composed sentences, headline first */
            sentences: components["schemas"]["Sentence"][];
            /** @description What stood out in the week */
            highlights: {
                /** @description The day with the most messages; null if days may not be shown */
                busiest_day: string | null;
                /** @description Messages per day, Monday first; null if a day is unknown or days may not be shown */
                days: (number | null)[];
            };
            /** @description Which days are known */
            coverage: {
                /** @description Days of the week that exports cover */
                known_days: number;
                /**
                 * @description Days in a week
                 * @constant
                 */
                days: 7;
            };
            /** @description No figure and no text is about fewer people than this */
            k: number;
            figures: components["schemas"]["Figures"];
            details: components["schemas"]["Details"];
            /**
             * @description template: composed from figures and public words
             * @constant
             */
            method: "template";
        };
        /** @description What a check of a text has found */
        TextCheck: {
            /** @description By place; empty if the check found nothing */
            warnings: components["schemas"]["TextWarning"][];
        };
        /** @description Something in a text that may give somebody away */
        TextWarning: {
            /**
             * @description name: the name of a member or a part of it; erased: of somebody who was erased; mention: an @; phone, number, email, link, place, code: something that leads to a person; quote: words in quotation marks; copied: more than eight words in a row as a message of the week has them
             * @enum {string}
             */
            kind: "name" | "erased" | "mention" | "phone" | "number" | "email" | "link" | "place" | "code" | "quote" | "copied";
            /** @description Where it begins in the text, in UTF-16 units */
            start: number;
            /** @description Where it ends */
            end: number;
            /** @description The line in which it begins */
            line: number;
            /** @description What stands there */
            text: string;
            /** @description What may be wrong with it, for a person */
            detail: string;
        };
        /** @description Get the timeline of an export */
        Timeline: {
            /** @description Id of the export */
            export_id: string;
            /**
             * @description Its status now
             * @enum {string}
             */
            status: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
            /** @description Correlation id: it is in every log line about this export */
            correlation_id: string;
            /** @description Events, oldest first; at most 200 */
            events: {
                /**
                 * Format: date-time
                 * @description When it happened
                 */
                at: string;
                /**
                 * @description received, started, postponed, read, merged, digested, completed, failed, retried, replayed, cancelled
                 * @enum {string}
                 */
                event: "received" | "started" | "postponed" | "read" | "merged" | "digested" | "completed" | "failed" | "retried" | "replayed" | "cancelled";
                /** @description Figures and codes */
                detail: {
                    /** @description Bytes of the file */
                    bytes?: number;
                    /** @description Which attempt it was */
                    attempt?: number;
                    /** @description Attempts so far */
                    attempts_before?: number;
                    /** @description Code of the error */
                    code?: string;
                    /** @description Weeks that were read or digested */
                    weeks?: number;
                    /** @description Days that were read */
                    days?: number;
                    /** @description Files besides the chat */
                    files?: number;
                    /** @description How the clock compares with the source’s: first, unproven, unsure or shown */
                    clock?: string;
                    /** @description Messages now known in these weeks */
                    messages_known?: number;
                    /** @description Notices now known in these weeks */
                    notices_known?: number;
                    /** @description Weeks whose digests are out of date */
                    weeks_due?: number;
                    /** @description Id of the earlier export of the same file */
                    duplicate_of?: string;
                    /** @description Milliseconds since the upload */
                    ms?: number;
                };
            }[];
        };
        /** @description An upload in progress, with all that is needed to resume it */
        Upload: {
            /** @description Id of the upload */
            upload_id: string;
            /** @description Name of the file */
            file_name: string;
            /** @description Bytes of the whole file */
            size: number;
            /** @description Bytes per part; the last may be smaller */
            part_size: number;
            /** @description Number of parts */
            part_count: number;
            /**
             * @description Status of the upload; parts are accepted while it is open
             * @enum {string}
             */
            status: "open" | "completed" | "aborted" | "expired";
            /** @description The parts that have arrived, ordered by number */
            parts: components["schemas"]["UploadPart"][];
            /**
             * Format: date-time
             * @description When the upload expires if it is not completed
             */
            expires_at: string;
            /** @description Id of the export; null until the upload is completed */
            export_id: string | null;
        };
        UploadPart: {
            /** @description Number of the part, from 1 */
            part_number: number;
            /** @description Bytes */
            size: number;
            /** @description SHA-256 in lower-case hex */
            sha256: string;
        };
        /** @description One week of a community */
        Week: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description The week of the whole community in composed sentences, headline first */
            sentences: components["schemas"]["Sentence"][];
            /** @description Sums over the sources; people in several sources are counted once, or the figure is a minimum */
            figures: components["schemas"]["Figures"];
            /** @description One for each source that has messages in this week */
            summaries: components["schemas"]["Summary"][];
            coverage: components["schemas"]["WeekCoverage"];
            /** @description Relative change of each figure against the week before (0.25 means +25 %), limited to −0.95 … +5; null if unknown */
            change: {
                /** @description Change in messages */
                messages: number | null;
                /** @description Change in people who wrote */
                active_people: number | null;
            };
            /** @description The week in the words of a manager; null if nobody has written about it */
            editor_text: components["schemas"]["PublishedText"] | null;
        };
        /** @description What was talked about in a week */
        WeekConversations: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Those with most people and messages that show what was asked and answered, or settled */
            worth_reading: components["schemas"]["Conversation"][];
            /** @description Those whose question nobody seems to have answered, longest waiting first */
            waiting: components["schemas"]["Conversation"][];
            /** @description Those that settle or announce something for a day after the last message of the week */
            coming_up: components["schemas"]["Conversation"][];
            /** @description Counts by group */
            totals: {
                /** @description Slug of the group */
                source: string;
                /**
                 * @description How replies were inferred: `named` and `unnamed` for busy groups whose people call each other by name or not, `quiet` for groups with minutes to hours between messages
                 * @enum {string}
                 */
                tempo: "named" | "unnamed" | "quiet";
                /** @description Conversations of at least two messages */
                conversations: number;
                /** @description How many of them settled something */
                settled: number;
                /** @description How many were answered */
                answered: number;
                /** @description How many wait */
                open: number;
            }[];
        };
        /** @description Which days of the week are known */
        WeekCoverage: {
            /** @description Monday of the week */
            from: string;
            /** @description Sunday of the week */
            to: string;
            /** @description Days of the week that exports cover, in the best-known source */
            known_days: number;
            /**
             * @description Days in a week
             * @constant
             */
            days: 7;
        };
        /** @description The figures of one week */
        WeekFigures: {
            /** @description ISO week on the source’s own clock */
            week: string;
            figures: components["schemas"]["Figures"];
        };
        CreateUploadInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug or name of the source */
            source: string;
            file_name: string;
            /** @description Bytes of the whole file; an empty one is refused */
            size: number;
        };
        PutUploadPartInput: {
            upload_id: string;
            part_number: number;
            /** @description SHA-256 of the part, in hex */
            sha256?: string;
        };
        GetUploadInput: {
            upload_id: string;
        };
        CompleteUploadInput: {
            upload_id: string;
        };
        AbortUploadInput: {
            upload_id: string;
        };
        ListExportsInput: {
            /** @description Slug of a community; required with `source` */
            community?: string;
            /** @description Slug of a source of that community */
            source?: string;
            /** @enum {string} */
            status?: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        GetExportInput: {
            export_id: string;
        };
        GetMeInput: Record<string, never>;
        GetTimelineInput: {
            export_id: string;
        };
        ListWeeksInput: {
            /** @description Slug of the community */
            community: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 52
             * @default 12
             */
            limit?: number;
        };
        GetWeekInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO week such as 2026-W07; `latest` for the newest known one */
            week: string;
        };
        GetDayInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO date on the source’s own clock */
            day: string;
        };
        ListFiguresInput: {
            /** @description Slug of the community */
            community: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 52
             * @default 12
             */
            limit?: number;
        };
        ListOpenQuestionsInput: {
            /** @description Slug of the community */
            community: string;
            /**
             * @description Known weeks that are looked at, at most 26
             * @default 4
             */
            weeks?: number;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
        };
        ListDecisionsInput: {
            /** @description Slug of the community */
            community: string;
            /**
             * @description Known weeks that are looked at, at most 26
             * @default 4
             */
            weeks?: number;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
        };
        ListWritersInput: {
            /** @description Slug of the community */
            community: string;
            /**
             * @description Known weeks that are looked at, at most 26
             * @default 4
             */
            weeks?: number;
            /** @description The last week that counts; the newest known one if omitted */
            until?: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 500
             * @default 100
             */
            limit?: number;
        };
        GetRetentionInput: {
            /** @description Slug of the community */
            community: string;
            /** @description The last day that counts; the newest known one if omitted */
            day?: string;
        };
        ListSnapshotsInput: {
            /** @description Slug of the community */
            community: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 30
             */
            limit?: number;
        };
        GetEvidenceInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the group */
            source: string;
            /** @description ISO week of the message, or its ISO date */
            period: string;
            /** @description Id of the message */
            message_id: string;
            /**
             * @description Neighbours on each side, at most 50
             * @default 5
             */
            around?: number;
        };
        CreateInsideLinkInput: {
            /** @description Slug of the community */
            community: string;
        };
        ListConversationsInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO week such as 2026-W07; `latest` for the newest known one */
            week: string;
        };
        ListCommunitiesInput: {
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        CreateCommunityInput: {
            /** @description Slug of the community, as used in addresses */
            slug: string;
            /** @description Its name */
            name: string;
            /** @description IANA time zone */
            time_zone: string;
            /** @description BCP 47 language */
            language: string;
            /**
             * @description No public figure is about fewer people than this
             * @default 5
             */
            min_people?: number;
            /**
             * @description Days that message texts are kept
             * @default 365
             */
            retention_days?: number;
            /**
             * @description Sources that it may have; an upload with a new name adds one
             * @default 50
             */
            max_sources?: number;
            /**
             * @description Lasting themes that concepts belong to; the name of a theme is also a keyword
             * @default []
             */
            pillars?: (string | {
                /** @description Its name */
                name: string;
                /**
                 * @description Words that belong to the pillar
                 * @default []
                 */
                keywords?: string[];
            })[];
        };
        GetCommunityInput: {
            /** @description Slug of the community */
            community: string;
        };
        UpdateCommunityInput: {
            /** @description Slug of the community */
            community: string;
            /** @description `version` of the community as it was read */
            version: string;
            /** @description Its name */
            name?: string;
            /** @description IANA time zone */
            time_zone?: string;
            /** @description BCP 47 language */
            language?: string;
            /** @description No public figure is about fewer people than this */
            min_people?: number;
            /** @description Days that message texts are kept */
            retention_days?: number;
            /** @description Sources that it may have; an upload with a new name adds one */
            max_sources?: number;
            /** @description Lasting themes that concepts belong to; the name of a theme is also a keyword */
            pillars?: (string | {
                /** @description Its name */
                name: string;
                /**
                 * @description Words that belong to the pillar
                 * @default []
                 */
                keywords?: string[];
            })[];
        };
        ListSourcesInput: {
            /** @description Slug of the community */
            community: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        CreateSourceInput: {
            /** @description Slug of the community */
            community: string;
            name: string;
            /** @description Derived from the name if omitted */
            slug?: string;
        };
        UpdateSourceInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
            /** @description The name under which the public knows the group; null for its number */
            public_name: string | null;
            /** @description Why it is right all the same, if the check warns; it is kept, and stands in the audit log */
            override_reason?: string;
        };
        ListPeopleInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 500
             * @default 100
             */
            limit?: number;
        };
        ListPeopleProposalsInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
            /**
             * @description Rows per page, at most 500
             * @default 100
             */
            limit?: number;
        };
        DecidePeopleInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
            /** @enum {string} */
            decision: "merge" | "split";
            /** @description Two display names, as `listPeople` returns them */
            labels: string[];
        };
        ListLeftOutInput: {
            /** @description Slug of the community */
            community: string;
        };
        LeaveOutPersonInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Display names or numbers of one person, as phones show them */
            names: string[];
            /** @description true: neither quote nor name them; false: take them in again */
            left_out: boolean;
        };
        PreviewErasureInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Display names or numbers of one person, as phones show them */
            names: string[];
            /**
             * @description `count`: their messages, without text and name, stay in figures as those of a removed member. `remove`: they leave the figures too.
             * @default count
             * @enum {string}
             */
            messages?: "count" | "remove";
        };
        ErasePersonInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Display names or numbers of one person, as phones show them */
            names: string[];
            /**
             * @description `count`: their messages, without text and name, stay in figures as those of a removed member. `remove`: they leave the figures too.
             * @default count
             * @enum {string}
             */
            messages?: "count" | "remove";
            /** @description `confirm` of a preview with the same fields */
            confirm: string;
        };
        PreviewCommunityDeletionInput: {
            /** @description Slug of the community */
            community: string;
        };
        DeleteCommunityInput: {
            /** @description Slug of the community */
            community: string;
            /** @description The slug of the community once more */
            confirm: string;
        };
        PreviewSourceDeletionInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
        };
        DeleteSourceInput: {
            /** @description Slug of the community */
            community: string;
            /** @description Slug of the source */
            source: string;
            /** @description The slug of the source once more */
            confirm: string;
        };
        PreviewExportDeletionInput: {
            export_id: string;
        };
        DeleteExportInput: {
            export_id: string;
            /** @description The id of the export once more */
            confirm: string;
        };
        SetPolicyInput: {
            /** @description Slug of the community */
            community: string;
            /**
             * @description What is public: nothing (`private`), figures, or figures and the themes that people talk about
             * @enum {string}
             */
            policy: "private" | "figures" | "themes";
        };
        PreviewPublicationInput: {
            /** @description Slug of the community */
            community: string;
            /**
             * @description What is public: nothing (`private`), figures, or figures and the themes that people talk about. The policy that is set, if omitted
             * @enum {string}
             */
            policy?: "private" | "figures" | "themes";
            /**
             * @description This path only
             * @enum {string}
             */
            path?: "/" | "/communities.json" | "/pulse.json" | "/pulse/history.json" | "/pulse/daily.json" | "/pulse/concepts.json" | "/sources.json";
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /** @description Rows per page of lists; their default if omitted */
            limit?: number;
        };
        ListPublicWordsInput: {
            /** @description Slug of the community */
            community: string;
            /**
             * @description Only words of this state
             * @enum {string}
             */
            state?: "waiting" | "public" | "hidden";
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 200
             * @default 100
             */
            limit?: number;
        };
        DecidePublicWordInput: {
            /** @description Slug of the community */
            community: string;
            /** @description The word or phrase, as it is listed or as people write it */
            word: string;
            /**
             * @description allow: it may be shown; never: neither it nor a phrase with it is; none: its use alone decides
             * @enum {string}
             */
            decision: "allow" | "never" | "none";
        };
        GetTextInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO week on the source’s own clock */
            week: string;
        };
        CheckTextInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Plain text with line breaks, at most 4,000 characters */
            text: string;
        };
        PublishTextInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Plain text with line breaks, at most 4,000 characters */
            text: string;
            /** @description Why it is right all the same, if the check warns; it is kept, and stands in the audit log */
            override_reason?: string;
            /** @description Version that the change is meant for, from your last read */
            version: string;
        };
        WithdrawTextInput: {
            /** @description Slug of the community */
            community: string;
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description Version that the change is meant for, from your last read */
            version: string;
        };
        CancelExportInput: {
            export_id: string;
        };
        ListKeysInput: {
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        CreateKeyInput: {
            /** @description A name that tells people whose key it is */
            name: string;
            /** @description What the key may do */
            scopes: ("admin" | "upload" | "read")[];
            /** @description Slug of a community to limit the key to */
            community?: string;
            /**
             * Format: date-time
             * @description When the key expires; never if omitted
             */
            expires_at?: string;
        };
        RevokeKeyInput: {
            key_id: string;
        };
        ListDeadLettersInput: {
            /** @description Error code, such as storage_unavailable */
            code?: string;
            /** @description Type of the message, such as export.ingest */
            type?: string;
            /** @description Slug of a community */
            community?: string;
            /** @description Id of an export */
            export_id?: string;
            /** @description true: only replayed ones; false: only open ones */
            replayed?: boolean;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        GetDeadLetterInput: {
            dead_letter_id: string;
        };
        PreviewReplayInput: {
            /** @description Ids of dead letters */
            ids?: string[];
            /** @description Error code, such as storage_unavailable */
            code?: string;
            /** @description Type of the message, such as export.ingest */
            type?: string;
            /** @description Slug of a community */
            community?: string;
            /** @description Id of an export */
            export_id?: string;
        };
        ReplayDeadLettersInput: {
            /** @description Ids of dead letters */
            ids?: string[];
            /** @description Error code, such as storage_unavailable */
            code?: string;
            /** @description Type of the message, such as export.ingest */
            type?: string;
            /** @description Slug of a community */
            community?: string;
            /** @description Id of an export */
            export_id?: string;
            /** @description `confirm` of a preview with the same fields */
            confirm: string;
        };
        GetQuotaInput: {
            /** @description Slug of a community */
            community: string;
        };
        SetQuotaLimitsInput: {
            /** @description Slug of a community */
            community: string;
            /**
             * @description The plan: its limits apply where the community has none of its own
             * @enum {string}
             */
            plan?: "none" | "standard" | "large";
            limits?: {
                /** @description Texts */
                text?: {
                    /** @description Model calls */
                    calls: number;
                    /** @description Millionths of a US dollar */
                    micro_usd: number;
                } | null;
                /** @description Pictures */
                image?: {
                    /** @description Model calls */
                    calls: number;
                    /** @description Millionths of a US dollar */
                    micro_usd: number;
                } | null;
                /** @description Recordings */
                audio?: {
                    /** @description Model calls */
                    calls: number;
                    /** @description Millionths of a US dollar */
                    micro_usd: number;
                } | null;
                /** @description Videos */
                video?: {
                    /** @description Model calls */
                    calls: number;
                    /** @description Millionths of a US dollar */
                    micro_usd: number;
                } | null;
                /** @description Embeddings */
                embedding?: {
                    /** @description Model calls */
                    calls: number;
                    /** @description Millionths of a US dollar */
                    micro_usd: number;
                } | null;
            };
        };
        BypassQuotaInput: {
            /** @description Slug of a community */
            community: string;
            reason: string;
            /** @description When the bypass ends, at most seven days away; null ends it now */
            expires_at: string | null;
        };
        ListAuditLogInput: {
            /** @description Slug of a community */
            community?: string;
            /** @description An action, such as quota.bypass */
            action?: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        ListSlowQueriesInput: {
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        ListOrphansInput: {
            /**
             * @description The kind of objects
             * @default raw
             * @enum {string}
             */
            area?: "raw" | "segments" | "media";
            /** @description Slug of a community: only its media; all media if omitted */
            community?: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
        };
        GetBacklogInput: Record<string, never>;
        GetPulseInput: {
            /** @description Slug of the community; the oldest published one if omitted */
            community?: string;
        };
        GetHistoryInput: {
            /** @description Slug of the community; the oldest published one if omitted */
            community?: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 20
             */
            limit?: number;
            /** @description Weeks to skip (for older clients; prefer cursor) */
            offset?: number;
        };
        GetDailyInput: {
            /** @description Slug of the community; the oldest published one if omitted */
            community?: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 20
             */
            limit?: number;
        };
        GetConceptsInput: {
            /** @description Slug of the community; the oldest published one if omitted */
            community?: string;
        };
        ListPublishedCommunitiesInput: {
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        ListPublishedSourcesInput: {
            /** @description Slug of the community; the oldest published one if omitted */
            community?: string;
            /** @description `next_cursor` of the previous page */
            cursor?: string;
            /**
             * @description Rows per page, at most 100
             * @default 100
             */
            limit?: number;
        };
        GetHealthInput: Record<string, never>;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

/** The bodies of answers and inputs by name: `Schemas['Pulse']`. */
export type Schemas = components['schemas'];

type Query<Input, Output> = TRPCQueryProcedure<{ input: Input; output: Output; meta: unknown }>;
type Mutation<Input, Output> = TRPCMutationProcedure<{ input: Input; output: Output; meta: unknown }>;

type RootTypes = {
    ctx: object;
    meta: object;
    errorShape: TRPCDefaultErrorShape & { data: { problem: Schemas['Problem'] } };
    transformer: false;
};

/** The routers of Beacon Pulse, as tRPC's client wants them. */
export type AppRouter = TRPCBuiltRouter<RootTypes, {
    upload: {
        create: Mutation<Schemas['CreateUploadInput'], Schemas['Upload']>;
        putPart: Mutation<Schemas['PutUploadPartInput'], Schemas['UploadPart']>;
        get: Query<Schemas['GetUploadInput'], Schemas['Upload']>;
        complete: Mutation<Schemas['CompleteUploadInput'], Schemas['CompletedUpload']>;
        abort: Mutation<Schemas['AbortUploadInput'], Schemas['AbortedUpload']>;
        listExports: Query<Schemas['ListExportsInput'], Schemas['Exports']>;
        getExport: Query<Schemas['GetExportInput'], Schemas['Export']>;
        getMe: Query<Schemas['GetMeInput'], Schemas['Me']>;
        getTimeline: Query<Schemas['GetTimelineInput'], Schemas['Timeline']>;
    };
    inside: {
        listWeeks: Query<Schemas['ListWeeksInput'], Schemas['InsideWeeks']>;
        getWeek: Query<Schemas['GetWeekInput'], Schemas['InsideWeek']>;
        getDay: Query<Schemas['GetDayInput'], Schemas['InsideDayDetail']>;
        listFigures: Query<Schemas['ListFiguresInput'], Schemas['InsideFigures']>;
        listQuestions: Query<Schemas['ListOpenQuestionsInput'], Schemas['OpenQuestions']>;
        listDecisions: Query<Schemas['ListDecisionsInput'], Schemas['Decisions']>;
        listWriters: Query<Schemas['ListWritersInput'], Schemas['InsidePeople']>;
        getRetention: Query<Schemas['GetRetentionInput'], Schemas['Retention']>;
        listSnapshots: Query<Schemas['ListSnapshotsInput'], Schemas['Snapshots']>;
        getEvidence: Query<Schemas['GetEvidenceInput'], Schemas['Evidence']>;
        createInsideLink: Mutation<Schemas['CreateInsideLinkInput'], Schemas['InsideLink']>;
        listConversations: Query<Schemas['ListConversationsInput'], Schemas['WeekConversations']>;
    };
    admin: {
        listCommunities: Query<Schemas['ListCommunitiesInput'], Schemas['AdminCommunities']>;
        createCommunity: Mutation<Schemas['CreateCommunityInput'], Schemas['AdminCommunity']>;
        getCommunity: Query<Schemas['GetCommunityInput'], Schemas['AdminCommunity']>;
        updateCommunity: Mutation<Schemas['UpdateCommunityInput'], Schemas['AdminCommunity']>;
        listSources: Query<Schemas['ListSourcesInput'], Schemas['AdminSources']>;
        createSource: Mutation<Schemas['CreateSourceInput'], Schemas['AdminSource']>;
        updateSource: Mutation<Schemas['UpdateSourceInput'], Schemas['AdminSource']>;
        listPeople: Query<Schemas['ListPeopleInput'], Schemas['People']>;
        listProposals: Query<Schemas['ListPeopleProposalsInput'], Schemas['AliasProposals']>;
        decidePeople: Mutation<Schemas['DecidePeopleInput'], Schemas['PeopleDecision']>;
        listLeftOut: Query<Schemas['ListLeftOutInput'], Schemas['LeftOutNames']>;
        leaveOutPerson: Mutation<Schemas['LeaveOutPersonInput'], Schemas['LeftOutNames']>;
        previewErasure: Mutation<Schemas['PreviewErasureInput'], Schemas['ErasurePlan']>;
        erasePerson: Mutation<Schemas['ErasePersonInput'], Schemas['ErasureResult']>;
        previewCommunityDeletion: Query<Schemas['PreviewCommunityDeletionInput'], Schemas['DeletionPlan']>;
        deleteCommunity: Mutation<Schemas['DeleteCommunityInput'], Schemas['DeletionPlan']>;
        previewSourceDeletion: Query<Schemas['PreviewSourceDeletionInput'], Schemas['DeletionPlan']>;
        deleteSource: Mutation<Schemas['DeleteSourceInput'], Schemas['DeletionPlan']>;
        previewExportDeletion: Query<Schemas['PreviewExportDeletionInput'], Schemas['ExportDeletion']>;
        deleteExport: Mutation<Schemas['DeleteExportInput'], Schemas['ExportDeletion']>;
        setPolicy: Mutation<Schemas['SetPolicyInput'], Schemas['AdminCommunity']>;
        previewPublication: Query<Schemas['PreviewPublicationInput'], Schemas['PublicationPreview']>;
        listPublicWords: Query<Schemas['ListPublicWordsInput'], Schemas['PublicWordReviews']>;
        decidePublicWord: Mutation<Schemas['DecidePublicWordInput'], Schemas['PublicWordDecided']>;
        getText: Query<Schemas['GetTextInput'], Schemas['EditorText']>;
        checkText: Mutation<Schemas['CheckTextInput'], Schemas['TextCheck']>;
        publishText: Mutation<Schemas['PublishTextInput'], Schemas['EditorText']>;
        withdrawText: Mutation<Schemas['WithdrawTextInput'], Schemas['EditorText']>;
        cancelExport: Mutation<Schemas['CancelExportInput'], Schemas['Export']>;
        listKeys: Query<Schemas['ListKeysInput'], Schemas['ApiKeys']>;
        createKey: Mutation<Schemas['CreateKeyInput'], Schemas['CreatedApiKey']>;
        revokeKey: Mutation<Schemas['RevokeKeyInput'], Schemas['RevokedApiKey']>;
        listDeadLetters: Query<Schemas['ListDeadLettersInput'], Schemas['DeadLetters']>;
        getDeadLetter: Query<Schemas['GetDeadLetterInput'], Schemas['DeadLetter']>;
        previewReplay: Mutation<Schemas['PreviewReplayInput'], Schemas['ReplayPlan']>;
        replayDeadLetters: Mutation<Schemas['ReplayDeadLettersInput'], Schemas['ReplayResult']>;
        getQuota: Query<Schemas['GetQuotaInput'], Schemas['Quota']>;
        setQuotaLimits: Mutation<Schemas['SetQuotaLimitsInput'], Schemas['Quota']>;
        bypassQuota: Mutation<Schemas['BypassQuotaInput'], Schemas['Quota']>;
        listAuditLog: Query<Schemas['ListAuditLogInput'], Schemas['AuditLog']>;
        listSlowQueries: Query<Schemas['ListSlowQueriesInput'], Schemas['SlowQueries']>;
        listOrphans: Query<Schemas['ListOrphansInput'], Schemas['Orphans']>;
        health: Query<Schemas['GetBacklogInput'], Schemas['Backlog']>;
    };
    public: {
        pulse: Query<Schemas['GetPulseInput'], Schemas['Pulse']>;
        history: Query<Schemas['GetHistoryInput'], Schemas['History']>;
        daily: Query<Schemas['GetDailyInput'], Schemas['Daily']>;
        concepts: Query<Schemas['GetConceptsInput'], Schemas['Concepts']>;
        communities: Query<Schemas['ListPublishedCommunitiesInput'], Schemas['Communities']>;
        sources: Query<Schemas['ListPublishedSourcesInput'], Schemas['Sources']>;
        health: Query<Schemas['GetHealthInput'], Schemas['Health']>;
    };
}>;
