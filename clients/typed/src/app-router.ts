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
            /** @description Whether its pulse is public */
            published: boolean;
            /** @description No public figure is about fewer people than this */
            min_people: number;
            /** @description Days that message texts are kept */
            retention_days: number;
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
                /** @description Name of what was added */
                name?: string;
                /** @description Names of the settings that were changed */
                settings?: string[];
                /** @description Slug of the source */
                source?: string;
                /** @description Number of display names that now stand for another person */
                labels?: number;
                /** @description Id of the key */
                key_id?: string;
                /** @description What the key may do */
                scopes?: ("admin" | "upload" | "read")[];
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
            /** @description Id of the concept, stable over weeks */
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
            /** @description The domains with the most links */
            domains: {
                /** @description Registered domain, such as example.org */
                domain: string;
                /** @description Number of links to it */
                n: components["schemas"]["Part"];
            }[];
            /** @description The languages of the messages, largest share first */
            languages: {
                /** @description BCP 47 language */
                language: string;
                /** @description Its share of the messages whose language is known */
                share: number;
            }[];
            /** @description Hour of the day with the most messages, 0 to 23; null if too few people wrote in it */
            busiest_hour: number | null;
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
        /** @description The latest weekly summary, shortened; see the history for all of it */
        LatestSummary: {
            /** @description ISO week on the source’s own clock */
            week: string;
            /** @description The week in composed sentences, headline first */
            sentences: components["schemas"]["Sentence"][];
            /**
             * @description template: composed from figures and public words
             * @constant
             */
            method: "template";
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
            code: "bad_request" | "unauthorized" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "conflict" | "gone" | "precondition_failed" | "too_large" | "unsupported_media_type" | "unprocessable" | "precondition_required" | "rate_limited" | "internal" | "unavailable" | "upload_incomplete" | "upload_part_mismatch" | "file_empty" | "zip_invalid" | "zip_truncated" | "zip_ambiguous" | "zip_bomb" | "zip_overlap" | "zip_too_many_entries" | "zip_encrypted" | "zip_unsupported_method" | "zip_multi_disk" | "zip_bad_checksum" | "chat_not_found" | "chat_empty" | "chat_not_recognised" | "chat_too_large" | "chat_out_of_order" | "segment_unreadable" | "lease_lost" | "storage_unavailable" | "model_unavailable" | "model_invalid_output" | "circuit_open" | "quota_exceeded" | "message_unknown";
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
                /** @description Id of the concept, stable over weeks */
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
            /** @description Bytes of the whole file */
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
        GetTimelineInput: {
            export_id: string;
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
        PublishCommunityInput: {
            /** @description Slug of the community */
            community: string;
            /** @default true */
            published?: boolean;
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
            /** @description Slug of the community; optional if exactly one is published */
            community?: string;
        };
        GetHistoryInput: {
            /** @description Slug of the community; optional if exactly one is published */
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
            /** @description Slug of the community; optional if exactly one is published */
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
            /** @description Slug of the community; optional if exactly one is published */
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
            /** @description Slug of the community; optional if exactly one is published */
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
        getTimeline: Query<Schemas['GetTimelineInput'], Schemas['Timeline']>;
    };
    admin: {
        listCommunities: Query<Schemas['ListCommunitiesInput'], Schemas['AdminCommunities']>;
        createCommunity: Mutation<Schemas['CreateCommunityInput'], Schemas['AdminCommunity']>;
        getCommunity: Query<Schemas['GetCommunityInput'], Schemas['AdminCommunity']>;
        updateCommunity: Mutation<Schemas['UpdateCommunityInput'], Schemas['AdminCommunity']>;
        publishCommunity: Mutation<Schemas['PublishCommunityInput'], Schemas['AdminCommunity']>;
        listSources: Query<Schemas['ListSourcesInput'], Schemas['AdminSources']>;
        createSource: Mutation<Schemas['CreateSourceInput'], Schemas['AdminSource']>;
        listPeople: Query<Schemas['ListPeopleInput'], Schemas['People']>;
        listProposals: Query<Schemas['ListPeopleProposalsInput'], Schemas['AliasProposals']>;
        decidePeople: Mutation<Schemas['DecidePeopleInput'], Schemas['PeopleDecision']>;
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
