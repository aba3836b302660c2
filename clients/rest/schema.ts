/** Made from openapi/openapi.json by openapi/build.ts; do not edit. */
export interface paths {
    "/upload/multipart/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an upload
         * @description Announces a WhatsApp export and answers how to cut it into parts. The source is made when the community has none of this name. A file may be sent any number of times, also one that overlaps with earlier ones: nothing is counted twice.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload/multipart/{upload_id}/parts/{part_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send one part
         * @description The bytes of one part, with their Content-Length. Parts may be sent in any order, at the same time, and again. With `X-Content-SHA256` a part that was damaged on its way is refused.
         */
        put: operations["putUploadPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload/multipart/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an upload is
         * @description Which parts have arrived: send the others, then complete the upload.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload/multipart/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload
         * @description Joins the parts to a file and starts its processing. Asked any number of times it makes one export; follow that at /exports/{export_id}.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload/multipart/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an upload up
         * @description Removes what has arrived. An upload that is complete cannot be given up any more.
         */
        post: operations["abortUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports, newest first
         * @description What was uploaded, how far it is, what was found in it and why it failed.
         */
        get: operations["listExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One export
         * @description How far the export is, what was found in it and why it failed.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to an export
         * @description Step by step, with figures, the codes of failures, and the id by which logs are searched.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All communities
         * @description Communities that this key may see, published or not, by slug.
         */
        get: operations["listCommunities"];
        put?: never;
        /**
         * Add a community
         * @description Adds a community. Nobody reads its pulse until it is published.
         */
        post: operations["createCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One community
         * @description A community and its settings. Its ETag is what a change must name.
         */
        get: operations["getCommunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a community
         * @description Changes the settings that are given. What was derived under other pillars, another language or another least number of people is made again in the background.
         */
        patch: operations["updateCommunity"];
        trace?: never;
    };
    "/api/communities/{community}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a community, or take it back
         * @description Opens the pulse of a community to everyone, or with `published: false` closes it. Copies at the edge are dropped here at once and elsewhere by age: within five minutes, those of lists within thirty.
         */
        post: operations["publishCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sources of a community
         * @description The WhatsApp groups of a community, published or not, by slug.
         */
        get: operations["listSources"];
        put?: never;
        /**
         * Add a source to a community
         * @description Adds a WhatsApp group. An upload that names a new source adds it, too.
         */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/sources/{source}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The author labels of a source
         * @description Every name or number that a phone gave an author, and which of them are held to be one person. For admins only: it is the one place where names are shown.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/sources/{source}/people/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels that may be one person
         * @description What the exports of several phones show about author labels, surest first. Sure ones are applied already; decide the others with `decidePeople`.
         */
        get: operations["listPeopleProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/sources/{source}/people/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether two labels are one person
         * @description Merges two author labels into one person, or splits them for good. It holds against all evidence of the exports, and the last word on a pair counts. Everything that counts people is made anew.
         */
        post: operations["decidePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an export
         * @description Stops an export that is not finished. Messages that it brought already stay: they may have come from others, too.
         */
        post: operations["cancelExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All keys
         * @description Keys without their secrets, oldest first, revoked and expired ones too.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description Makes a key and shows it this once. Scopes: `admin` may do everything, `upload` sends exports and follows them, `read` follows exports. A key bound to a community sees nothing of others.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key
         * @description Ends a key for good. It may still be honoured elsewhere for up to a minute.
         */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dead letters, newest first
         * @description Queue messages that failed for good, and why; also those that were replayed since.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/{dead_letter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dead letter
         * @description A queue message that failed for good, and why.
         */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letter-replays/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a replay of dead letters would do
         * @description Counts the letters that match, says which would be sent again and why others would not, and changes nothing. At least one field is needed.
         */
        post: operations["previewReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letter-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay dead letters
         * @description Sends letters again that a preview has counted; its `confirm` says that these are meant. A failed export goes back to the queue where its reason may have passed. Letters keep when and by whom they were replayed. When other letters match by now, nothing happens (409).
         */
        post: operations["replayDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What AI work may cost, and has cost today
         * @description Limits, use and reservations by kind, the models behind them, and whether the limits are lifted. Embedded models cost nothing and are not counted.
         */
        get: operations["getQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quota/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Limit what AI work may cost
         * @description Sets the plan of a community, and limits a day by kind that differ from it; null gives a kind back to the plan, what is not named stays. Holds at once, also for calls in flight elsewhere.
         */
        put: operations["setQuotaLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quota/bypass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the limits for a while
         * @description Lifts the limits of a community until a time, seven days away at most, for a reason that is kept with who gave it. `expires_at: null` ends it. Other data centres follow within 90 seconds.
         */
        post: operations["bypassQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first
         * @description Changes of limits, bypasses and replays. A key of one community sees what concerned it.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slow-queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements that were slow, the slowest first
         * @description Statements that took half a second or longer, counted since the installation.
         */
        get: operations["listSlowQueries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orphans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is stored without a row, and what rows miss in storage
         * @description Looks and changes nothing. A page is what 1,000 objects and their rows show; it may be empty while more follow. What is at work right now may be shown and belong together a moment later. Every night removes orphans: media at once, raw files and segments when the night before saw them too. A week whose segment is gone (`segment_row`) stays: the next export that has its messages brings them back.
         */
        get: operations["listOrphans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is waiting
         * @description Unfinished exports, unsent messages, dead letters, media that wait for their budget, and when each cron task last ran.
         */
        get: operations["getBacklog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pulse.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pulse of a community now
         * @description Figures of the newest known week and the one before, the latest weekly summary, the concepts people talk about, and how much of the time is known. Figures about too few people are null.
         */
        get: operations["getPulse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pulse/history.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weeks of a community, newest first
         * @description One row a week with its figures and summaries. Follow `next_cursor`; `offset` is the old way, kept for those who use it, and cannot be combined with a cursor.
         */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pulse/daily.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Daily digests, newest first
         * @description One row a day and source: what the day was about, in figures and sentences.
         */
        get: operations["getDaily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pulse/concepts.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The concept graph and the pillars
         * @description What a community talks about: concepts, which of them go together, and the lasting themes they belong to.
         */
        get: operations["getConcepts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The published communities
         * @description Communities whose pulse is public, by slug.
         */
        get: operations["listPublishedCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sources of a published community
         * @description The groups that a community’s pulse is made from, by slug.
         */
        get: operations["listPublishedSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service answers
         * @description Asks the database for an answer and the Worker behind whether its work is getting done; never cached. Degraded means that pages are served but new uploads take longer than they should.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbortedUpload: {
            upload_id: string;
            /** @constant */
            status: "aborted";
        };
        AdminCommunities: {
            data: components["schemas"]["AdminCommunity"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        /** @description A community and its settings */
        AdminCommunity: {
            slug: string;
            name: string;
            time_zone: string;
            language: string;
            /** @description Anyone may read its pulse */
            published: boolean;
            min_people: number;
            retention_days: number;
            pillars: {
                slug: string;
                name: string;
                keywords: string[];
            }[];
            /** @description Changes whenever the community is changed; the ETag */
            version: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description A WhatsApp group of a community */
        AdminSource: {
            slug: string;
            name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        AdminSources: {
            data: components["schemas"]["AdminSource"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        AliasProposal: {
            /** @description Two labels that may be one person */
            labels: string[];
            /** @description Messages that phones show under both */
            n: number;
            confidence: number;
            /** @description They are held to be one person */
            applied: boolean;
        };
        AliasProposals: {
            data: components["schemas"]["AliasProposal"][];
            next_cursor: null;
            /** @constant */
            has_more: false;
        };
        ApiKey: {
            key_id: string;
            /** @description The part of the key that may be shown */
            prefix: string;
            name: string;
            scopes: string[];
            community: string | null;
            expires_at: string | null;
            /** @description To the hour */
            last_used_at: string | null;
            revoked_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        ApiKeys: {
            data: components["schemas"]["ApiKey"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        /** @description Who did what */
        AuditEntry: {
            audit_id: string;
            /** Format: date-time */
            at: string;
            actor: {
                id: string;
                /** @description Name of the key at that time */
                name: string;
            };
            /** @description Slug of the community it concerned; null: all, or one that is gone */
            community: string | null;
            action: string;
            detail: Record<string, never>;
        };
        AuditLog: {
            data: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        Backlog: {
            /** @enum {string} */
            status: "ok" | "degraded";
            /** @description What is wrong: old_work, unsent_messages, cron_failed, cron_stuck, crons_silent */
            complaints: string[];
            /** @description Exports that are not finished */
            exports: {
                /** @description 10,000 stands for that many or more */
                count: number;
                oldest_at: string | null;
            };
            /** @description Messages that wait to be sent */
            outbox: {
                /** @description 10,000 stands for that many or more */
                count: number;
                oldest_at: string | null;
            };
            /** @description Not replayed; 10,000 stands for that many or more */
            dead_letters: number;
            /** @description Media that wait for their budget, counted by kind and community, and when the first of them were put off */
            deferred_media: {
                /** @description 10,000 stands for that many or more */
                count: number;
                oldest_at: string | null;
            };
            /** @description Since the installation */
            leases: {
                /** @description How often one was asked for while another worker had it */
                contended: number;
                /** @description How often one was taken from a worker that had not given it back */
                expired: number;
                last_expired_at: string | null;
            };
            crons: {
                task: string;
                /** Format: date-time */
                started_at: string;
                finished_at: string | null;
                /** @description running, done or failed */
                outcome: string;
                note: string;
            }[];
        };
        Communities: {
            data: components["schemas"]["Community"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        Community: {
            slug: string;
            name: string;
            /** @description BCP 47 language */
            language: string;
            /** @description IANA time zone */
            time_zone: string;
        };
        CompletedUpload: {
            upload_id: string;
            export_id: string;
            /** @description Status of the export */
            status: string;
        };
        /** @description The concept graph and the pillars of a community */
        Concepts: {
            /** @description Nodes of the graph */
            concepts: {
                id?: string;
                name: string;
                n_messages?: number | null;
                n_people?: number | null;
                /** @description Relative change of its weekly messages, the last four weeks against the four before */
                trend?: number | null;
                /** @description Slug of its pillar */
                pillar?: string | null;
            }[];
            /** @description Which concepts go together */
            edges: {
                /** @description Id of a concept */
                a?: string;
                /** @description Id of a concept */
                b?: string;
                /** @description 0 to 1 */
                weight?: number;
                /** @description Conversations in which both occurred */
                n?: number;
                n_people?: number;
            }[];
            /** @description Lasting themes */
            pillars: {
                slug?: string;
                name: string;
                /** @description It was found in the graph; nobody named it */
                derived?: boolean;
                n_messages?: number | null;
                /** @description Relative change of its weekly messages, the last four weeks against the four before */
                trend?: number | null;
            }[];
            community: components["schemas"]["Community"];
            /** @description false until something was published */
            available: boolean;
        };
        Coverage: {
            /** @description First known day */
            from: string | null;
            /** @description Last known day */
            to: string | null;
            /** @description Days that exports cover, quiet ones too */
            known_days: number;
            /** @description Days from the first to the last known one */
            days: number;
            /** @description Days in between of which nothing is known, newest first, 20 gaps at most */
            gaps?: {
                from: string;
                to: string;
                days: number;
            }[];
            /** @description How many gaps there are */
            n_gaps?: number;
            /** @description Older messages are missing: the chat begins where the limit of WhatsApp’s export cut it */
            cut?: boolean;
        };
        CreatedApiKey: {
            key_id: string;
            /** @description The part of the key that may be shown */
            prefix: string;
            name: string;
            scopes: string[];
            community: string | null;
            expires_at: string | null;
            /** @description To the hour */
            last_used_at: string | null;
            revoked_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description The whole key; shown this once */
            key: string;
        };
        Daily: {
            data: components["schemas"]["Day"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        /** @description The digest of one day of one source */
        Day: {
            /** @description ISO date of the source’s wall clock */
            day: string;
            /** @description Slug of the source */
            source?: string;
            source_name?: string;
            /** @description ISO week of the source’s wall clock */
            week?: string;
            /** @description Figures by name, such as messages */
            figures?: {
                [key: string]: components["schemas"]["Figure"];
            };
            sentences?: components["schemas"]["Sentence"][];
            open_questions?: number | null;
            /** @description neural, statistical or template */
            method?: string | null;
            model?: string | null;
            /** @description Figures and sentences are shown from this many people on */
            k?: number;
        };
        /** @description A queue message that failed for good */
        DeadLetter: {
            dead_letter_id: string;
            /** @description The queue message: pointers, no content */
            message: Record<string, never>;
            error: {
                code: string;
                message: string;
            };
            /** @description Tries before it was given up the last time */
            attempts: number;
            /** @description How often this work was given up without being replayed in between */
            times: number;
            correlation_id: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was given up the last time
             */
            last_at: string;
            replayed_at: string | null;
            /** @description Name of the key that replayed it, or cron */
            replayed_by: string | null;
        };
        DeadLetters: {
            data: components["schemas"]["DeadLetter"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        /** @description One uploaded file of one source */
        Export: {
            export_id: string;
            /** @description Slug */
            community: string;
            /** @description Slug */
            source: string;
            file_name: string;
            /** @description Bytes */
            size: number;
            /** @enum {string} */
            status: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
            progress: {
                done: number;
                total: number;
            };
            attempts: number;
            /** @description The earlier export of the same file */
            duplicate_of: string | null;
            error: {
                code: string;
                /** @description What went wrong, in a sentence */
                message: string;
            } | null;
            /** @description What was found in the file */
            report: Record<string, never> | null;
            /** @description The media of the archive */
            media: {
                /**
                 * @description They are read behind the chat: a completed export may still be waiting for its media
                 * @enum {string}
                 */
                status: "none" | "waiting" | "done" | "failed";
                /** @description Files in the archive beside its chat */
                total: number;
                /** @description Files that are kept now, each content once for the community */
                stored: number;
                /** @description Files that could not be read */
                skipped: number;
                /** @description Code of the error that stopped the reading */
                error: string | null;
                /** @description How far models are with the pictures, recordings and films that came with this export first; not told in lists */
                analysis: {
                    analysed: number;
                    waiting: number;
                    /** @description They wait for the budget of their kind */
                    deferred: number;
                    unsupported: number;
                    failed: number;
                    /** @description Why a kind of files is not analysed */
                    reasons: string[];
                } | null;
            };
            /** @description When the uploaded file was deleted */
            raw_deleted_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            finished_at: string | null;
        };
        Exports: {
            data: components["schemas"]["Export"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        Figure: {
            /** @description null where it may not be told, or is not known */
            value: number | null;
            /** @description Days that are known and counted in */
            n_days?: number;
            /** @description Why the value is null: too_few_people */
            reason?: string;
        };
        /** @description Whether the service answers, reaches its database and does its work */
        Health: {
            /** @enum {string} */
            status: "ok" | "degraded";
            workers: {
                /** @constant */
                public: "ok";
                /** @enum {string} */
                ingest: "ok" | "degraded" | "unreachable";
            };
        };
        History: {
            data: components["schemas"]["Week"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        Orphans: {
            data: {
                /**
                 * @description `…_object`: an object that no row names; `…_row`: a row whose object is gone
                 * @enum {string}
                 */
                kind: "raw_object" | "raw_row" | "segment_object" | "segment_row" | "media_object" | "media_row";
                /** @description Key of the object, or of the one that the row says is there */
                name: string;
                /** @description Size of the object; null for a row */
                bytes: number | null;
                /** @description The night that saw it first; null for none yet */
                first_seen_at: string | null;
            }[];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
            /** @description Objects that this page looked at */
            checked: number;
        };
        People: {
            data: components["schemas"]["PersonLabel"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        PeopleDecision: {
            /** @description Labels that stand for another person now */
            changed: string[];
        };
        PersonLabel: {
            /** @description How some phone names the author */
            label: string;
            /** @description Labels with the same value are one person */
            person: string;
            /** @description Phones call several people so: where a message has another label too, that one counts */
            shared?: boolean;
        };
        /** @description An error (RFC 9457) */
        Problem: {
            /** @description A page about this kind of problem, relative to the origin */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong, in a sentence */
            detail: string;
            /** @description The path that was asked for */
            instance: string;
            /** @description One of a closed set; see /docs */
            code: string;
            /** @description What is wrong with which field, as JSON pointers */
            errors: {
                pointer: string;
                detail: string;
            }[];
            /** @description Name it when you ask for help */
            request_id: string;
        };
        /** @description The state of a community now */
        Pulse: {
            /** @description The newest week that is known */
            week: string | null;
            this_week: components["schemas"]["WeekFigures"] | null;
            last_week: components["schemas"]["WeekFigures"] | null;
            change?: {
                [key: string]: number | null;
            } | null;
            latest_summary: components["schemas"]["Summary"] | null;
            top_concepts: {
                name: string;
                n_messages?: number | null;
                /** @description Relative change of its weekly messages, the last four weeks against the four before */
                trend?: number | null;
            }[];
            sources: {
                slug: string;
                name: string;
                last_message_day?: string | null;
                known_days?: number;
                coverage?: components["schemas"]["Coverage"] | null;
            }[];
            coverage: components["schemas"]["Coverage"] | null;
            freshness: {
                /** @description The last known day */
                as_of: string | null;
            };
            community: components["schemas"]["Community"];
            /** @description false until something was published */
            available: boolean;
        };
        /** @description What AI work may cost a day, and has cost today */
        Quota: {
            /** @description Slug */
            community: string;
            plan: string;
            /** @description Today in the community’s time zone */
            day: string;
            /** Format: date-time */
            resets_at: string;
            /** @description Limits are lifted until then */
            bypass: {
                /** Format: date-time */
                until: string;
                reason: string;
                by: string;
            } | null;
            kinds: {
                [key: string]: {
                    calls: {
                        limit: number;
                        used: number;
                        /** @description By calls under way */
                        reserved: number;
                    };
                    /** @description Millionths of a US dollar */
                    micro_usd: {
                        limit: number;
                        used: number;
                        /** @description By calls under way */
                        reserved: number;
                    };
                    models: {
                        [key: string]: {
                            calls: number;
                            micro_usd: number;
                        };
                    };
                };
            };
        };
        /** @description What a replay of dead letters would do */
        ReplayPlan: {
            /** @description Letters that match and were not replayed */
            matched: number;
            /** @description Those that will be sent again */
            replay: number;
            /** @description Those that stay, by reason: permanent (it would fail again), export_running, export_finished, export_missing, file_gone, repeated, unknown_message */
            left: {
                [key: string]: number;
            };
            /** @description More letters match than one replay takes; this one is about the oldest */
            has_more: boolean;
            /** @description Names exactly these letters; the replay wants it */
            confirm: string;
        };
        ReplayResult: {
            replayed: number;
            left: {
                [key: string]: number;
            };
            has_more: boolean;
        };
        RevokedApiKey: {
            key_id: string;
            /** @constant */
            status: "revoked";
        };
        Sentence: {
            text: string;
        };
        SlowQueries: {
            data: {
                /** @description Name of the statement, as in the log */
                name: string;
                count: number;
                max_ms: number;
                /** Format: date-time */
                last_at: string;
            }[];
        };
        /** @description A WhatsApp group of a community */
        Source: {
            slug: string;
            name: string;
        };
        Sources: {
            data: components["schemas"]["Source"][];
            /** @description Cursor of the next page; null on the last one */
            next_cursor: string | null;
            has_more: boolean;
        };
        Summary: {
            /** @description ISO week of the source’s wall clock */
            week?: string;
            /** @description Slug of the source */
            source?: string | null;
            sentences: components["schemas"]["Sentence"][];
            /** @description neural, statistical or template */
            method?: string | null;
            model?: string | null;
        };
        /** @description What happened to an export */
        Timeline: {
            export_id: string;
            /** @enum {string} */
            status: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
            /** @description Stands in every log line about this export */
            correlation_id: string;
            /** @description Oldest first, the first 200 */
            events: {
                /** Format: date-time */
                at: string;
                /** @description received, started, postponed, read, merged, digested, completed, failed, retried, replayed, cancelled */
                event: string;
                /** @description Figures and codes */
                detail: Record<string, never>;
            }[];
        };
        /** @description A file on its way in parts; enough to go on with it later */
        Upload: {
            upload_id: string;
            file_name: string;
            /** @description Bytes of the whole file */
            size: number;
            /** @description Bytes of every part but the last */
            part_size: number;
            part_count: number;
            /** @enum {string} */
            status: "open" | "completed" | "aborted" | "expired";
            /** @description The parts that have arrived, by number */
            parts: components["schemas"]["UploadPart"][];
            /** Format: date-time */
            expires_at: string;
            /** @description Set once the upload is completed */
            export_id: string | null;
        };
        UploadPart: {
            part_number: number;
            /** @description Bytes */
            size: number;
            /** @description Lower-case hex */
            sha256: string;
        };
        /** @description One week of a community */
        Week: {
            /** @description ISO week of the source’s wall clock */
            week: string;
            /** @description Figures by name, such as messages */
            figures: {
                [key: string]: components["schemas"]["Figure"];
            };
            change?: {
                [key: string]: number | null;
            } | null;
            summaries?: components["schemas"]["Summary"][];
            coverage?: components["schemas"]["Coverage"] | null;
        };
        WeekFigures: {
            /** @description ISO week of the source’s wall clock */
            week: string;
            /** @description Figures by name, such as messages */
            figures: {
                [key: string]: components["schemas"]["Figure"];
            };
        };
    };
    responses: {
        /** @description The request is not valid */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Authentication is required */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This key may not do that */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No acceptable representation */
        Problem406: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request conflicts with the current state */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No longer available */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has changed */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported media type */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be processed */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request must name the version it changes */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Temporarily unavailable */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other error */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/rate_limited",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "detail": "Too many requests. Try again in a minute.",
                 *       "instance": "/pulse.json",
                 *       "code": "rate_limited",
                 *       "errors": [],
                 *       "request_id": "req_0123456789abcdefghjk"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description ETag of the answer you have; 304 when it is still the same */
        IfNoneMatch: string;
        /**
         * @description ETag of what you change, as the read gave it; 412 when somebody else changed it meanwhile
         * @example "v1771416000000"
         */
        IfMatch: string;
        /**
         * @description Any text of your own: the same request with the same key is carried out once in 24 hours
         * @example 5f0c6c1e-upload-1
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description Changes whenever the answer does */
        ETag: string;
        /** @description The next page, as rel="next" */
        Link: string;
        /** @description Yours where you sent one */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text of your own: the same request with the same key is carried out once in 24 hours
                 * @example 5f0c6c1e-upload-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "community": "harbour-makers",
                 *       "source": "Workshop",
                 *       "file_name": "WhatsApp Chat - Workshop.zip",
                 *       "size": 12000000
                 *     }
                 */
                "application/json": {
                    /** @description Slug of the community */
                    community: string;
                    /** @description Slug or name of the source */
                    source: string;
                    file_name: string;
                    /** @description Bytes of the whole file */
                    size: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upload_id": "upl_0123456789abcdefghjk",
                     *       "file_name": "WhatsApp Chat - Workshop.zip",
                     *       "size": 12000000,
                     *       "part_size": 8388608,
                     *       "part_count": 2,
                     *       "status": "open",
                     *       "parts": [],
                     *       "expires_at": "2026-02-19T12:00:00Z",
                     *       "export_id": null
                     *     }
                     */
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    putUploadPart: {
        parameters: {
            query?: never;
            header?: {
                /** @description SHA-256 of the part, in hex */
                "x-content-sha256"?: string;
            };
            path: {
                upload_id: string;
                part_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "part_number": 1,
                     *       "size": 8388608,
                     *       "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadPart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example upl_0123456789abcdefghjk */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upload_id": "upl_0123456789abcdefghjk",
                     *       "file_name": "WhatsApp Chat - Workshop.zip",
                     *       "size": 12000000,
                     *       "part_size": 8388608,
                     *       "part_count": 2,
                     *       "status": "open",
                     *       "parts": [
                     *         {
                     *           "part_number": 1,
                     *           "size": 8388608,
                     *           "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                     *         }
                     *       ],
                     *       "expires_at": "2026-02-19T12:00:00Z",
                     *       "export_id": null
                     *     }
                     */
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text of your own: the same request with the same key is carried out once in 24 hours
                 * @example 5f0c6c1e-upload-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upload_id": "upl_0123456789abcdefghjk"
                 *     }
                 */
                "application/json": {
                    upload_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upload_id": "upl_0123456789abcdefghjk",
                     *       "export_id": "exp_01khqgw2q000000000000000",
                     *       "status": "queued"
                     *     }
                     */
                    "application/json": components["schemas"]["CompletedUpload"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    abortUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upload_id": "upl_0123456789abcdefghjk"
                 *     }
                 */
                "application/json": {
                    upload_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upload_id": "upl_0123456789abcdefghjk",
                     *       "status": "aborted"
                     *     }
                     */
                    "application/json": components["schemas"]["AbortedUpload"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /**
                 * @description Slug of a community; needed with source
                 * @example harbour-makers
                 */
                community?: string;
                /** @description Slug of a source of that community */
                source?: string;
                /** @example completed */
                status?: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "export_id": "exp_01khqgw2q000000000000000",
                     *           "community": "harbour-makers",
                     *           "source": "workshop",
                     *           "file_name": "WhatsApp Chat - Workshop.zip",
                     *           "size": 12000000,
                     *           "status": "completed",
                     *           "progress": {
                     *             "done": 14,
                     *             "total": 14
                     *           },
                     *           "attempts": 1,
                     *           "duplicate_of": null,
                     *           "error": null,
                     *           "report": {
                     *             "messages": 1841,
                     *             "weeks": 14
                     *           },
                     *           "media": {
                     *             "status": "done",
                     *             "total": 37,
                     *             "stored": 36,
                     *             "skipped": 1,
                     *             "error": null,
                     *             "analysis": null
                     *           },
                     *           "raw_deleted_at": null,
                     *           "created_at": "2026-02-18T12:00:00Z",
                     *           "updated_at": "2026-02-18T12:00:09Z",
                     *           "finished_at": "2026-02-18T12:00:09Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Exports"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example exp_01khqgw2q000000000000000 */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "export_id": "exp_01khqgw2q000000000000000",
                     *       "community": "harbour-makers",
                     *       "source": "workshop",
                     *       "file_name": "WhatsApp Chat - Workshop.zip",
                     *       "size": 12000000,
                     *       "status": "completed",
                     *       "progress": {
                     *         "done": 14,
                     *         "total": 14
                     *       },
                     *       "attempts": 1,
                     *       "duplicate_of": null,
                     *       "error": null,
                     *       "report": {
                     *         "messages": 1841,
                     *         "weeks": 14
                     *       },
                     *       "media": {
                     *         "status": "done",
                     *         "total": 37,
                     *         "stored": 36,
                     *         "skipped": 1,
                     *         "error": null,
                     *         "analysis": {
                     *           "analysed": 0,
                     *           "waiting": 0,
                     *           "deferred": 0,
                     *           "unsupported": 36,
                     *           "failed": 0,
                     *           "reasons": [
                     *             "No model for images is set up."
                     *           ]
                     *         }
                     *       },
                     *       "raw_deleted_at": null,
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:09Z",
                     *       "finished_at": "2026-02-18T12:00:09Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getTimeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example exp_01khqgw2q000000000000000 */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "export_id": "exp_01khqgw2q000000000000000",
                     *       "status": "completed",
                     *       "correlation_id": "cor_1",
                     *       "events": [
                     *         {
                     *           "at": "2026-02-18T12:00:00Z",
                     *           "event": "received",
                     *           "detail": {
                     *             "bytes": 12000000
                     *           }
                     *         },
                     *         {
                     *           "at": "2026-02-18T12:00:01Z",
                     *           "event": "started",
                     *           "detail": {
                     *             "attempt": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    listCommunities: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /**
                 * @description Rows a page, 100 at most
                 * @example 100
                 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "slug": "harbour-makers",
                     *           "name": "Harbour Makers",
                     *           "time_zone": "Europe/Dublin",
                     *           "language": "en",
                     *           "published": true,
                     *           "min_people": 5,
                     *           "retention_days": 365,
                     *           "pillars": [
                     *             {
                     *               "slug": "ceramics",
                     *               "name": "Ceramics",
                     *               "keywords": [
                     *                 "kiln",
                     *                 "glaze"
                     *               ]
                     *             }
                     *           ],
                     *           "version": "v1771416000000",
                     *           "created_at": "2026-02-18T12:00:00Z",
                     *           "updated_at": "2026-02-18T12:00:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCommunities"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    createCommunity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text of your own: the same request with the same key is carried out once in 24 hours
                 * @example 5f0c6c1e-upload-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "harbour-makers",
                 *       "name": "Harbour Makers",
                 *       "time_zone": "Europe/Dublin",
                 *       "language": "en"
                 *     }
                 */
                "application/json": {
                    slug: string;
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
                     * @description Message texts are kept this many days
                     * @default 365
                     */
                    retention_days?: number;
                    /**
                     * @description Lasting themes that concepts belong to; the name of a theme is one of its keywords
                     * @default []
                     */
                    pillars?: (string | {
                        name: string;
                        /** @default [] */
                        keywords?: string[];
                    })[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "harbour-makers",
                     *       "name": "Harbour Makers",
                     *       "time_zone": "Europe/Dublin",
                     *       "language": "en",
                     *       "published": false,
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "pillars": [],
                     *       "version": "v1771416000000",
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCommunity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    getCommunity: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "harbour-makers",
                     *       "name": "Harbour Makers",
                     *       "time_zone": "Europe/Dublin",
                     *       "language": "en",
                     *       "published": true,
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "pillars": [
                     *         {
                     *           "slug": "ceramics",
                     *           "name": "Ceramics",
                     *           "keywords": [
                     *             "kiln",
                     *             "glaze"
                     *           ]
                     *         }
                     *       ],
                     *       "version": "v1771416000000",
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCommunity"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    updateCommunity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of what you change, as the read gave it; 412 when somebody else changed it meanwhile
                 * @example "v1771416000000"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "pillars": [
                 *         {
                 *           "name": "Ceramics",
                 *           "keywords": [
                 *             "kiln",
                 *             "glaze"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @description IANA time zone */
                    time_zone?: string;
                    /** @description BCP 47 language */
                    language?: string;
                    /** @description No public figure is about fewer people than this */
                    min_people?: number;
                    /** @description Message texts are kept this many days */
                    retention_days?: number;
                    /** @description Lasting themes that concepts belong to; the name of a theme is one of its keywords */
                    pillars?: (string | {
                        name: string;
                        /** @default [] */
                        keywords?: string[];
                    })[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "harbour-makers",
                     *       "name": "Harbour Makers",
                     *       "time_zone": "Europe/Dublin",
                     *       "language": "en",
                     *       "published": true,
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "pillars": [
                     *         {
                     *           "slug": "ceramics",
                     *           "name": "Ceramics",
                     *           "keywords": [
                     *             "kiln",
                     *             "glaze"
                     *           ]
                     *         }
                     *       ],
                     *       "version": "v1771416000000",
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCommunity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    publishCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "published": true
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    published?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "harbour-makers",
                     *       "name": "Harbour Makers",
                     *       "time_zone": "Europe/Dublin",
                     *       "language": "en",
                     *       "published": true,
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "pillars": [
                     *         {
                     *           "slug": "ceramics",
                     *           "name": "Ceramics",
                     *           "keywords": [
                     *             "kiln",
                     *             "glaze"
                     *           ]
                     *         }
                     *       ],
                     *       "version": "v1771416000000",
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCommunity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "slug": "workshop",
                     *           "name": "Workshop",
                     *           "created_at": "2026-02-18T12:00:00Z",
                     *           "updated_at": "2026-02-18T12:00:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["AdminSources"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text of your own: the same request with the same key is carried out once in 24 hours
                 * @example 5f0c6c1e-upload-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Workshop"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description Made from the name when left out */
                    slug?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "workshop",
                     *       "name": "Workshop",
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminSource"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 500 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description Slug of the source
                 * @example workshop
                 */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "label": "Mira (kiln)",
                     *           "person": "per_0123456789abcdefghjk",
                     *           "shared": false
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    listPeopleProposals: {
        parameters: {
            query?: {
                /** @description Rows a page, 500 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description Slug of the source
                 * @example workshop
                 */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "labels": [
                     *             "+44 7700 900123",
                     *             "Mira (kiln)"
                     *           ],
                     *           "n": 41,
                     *           "confidence": 0.914,
                     *           "applied": true
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["AliasProposals"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    decidePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description Slug of the source
                 * @example workshop
                 */
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "merge",
                 *       "labels": [
                 *         "Mira (kiln)",
                 *         "~ Mira"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    decision: "merge" | "split";
                    /** @description Two labels as `listPeople` shows them */
                    labels: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": [
                     *         "~ Mira"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PeopleDecision"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example exp_01khqgw2q000000000000000 */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "export_id": "exp_01khqgw2q000000000000000",
                     *       "community": "harbour-makers",
                     *       "source": "workshop",
                     *       "file_name": "WhatsApp Chat - Workshop.zip",
                     *       "size": 12000000,
                     *       "status": "cancelled",
                     *       "progress": {
                     *         "done": 0,
                     *         "total": 0
                     *       },
                     *       "attempts": 1,
                     *       "duplicate_of": null,
                     *       "error": null,
                     *       "report": null,
                     *       "media": {
                     *         "status": "done",
                     *         "total": 37,
                     *         "stored": 36,
                     *         "skipped": 1,
                     *         "error": null,
                     *         "analysis": {
                     *           "analysed": 0,
                     *           "waiting": 0,
                     *           "deferred": 0,
                     *           "unsupported": 36,
                     *           "failed": 0,
                     *           "reasons": [
                     *             "No model for images is set up."
                     *           ]
                     *         }
                     *       },
                     *       "raw_deleted_at": null,
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "updated_at": "2026-02-18T12:00:09Z",
                     *       "finished_at": "2026-02-18T12:00:09Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "key_id": "key_01khqgw2q000000000000000",
                     *           "prefix": "bp_0123456789ab",
                     *           "name": "phone of the workshop",
                     *           "scopes": [
                     *             "upload"
                     *           ],
                     *           "community": "harbour-makers",
                     *           "expires_at": null,
                     *           "last_used_at": null,
                     *           "revoked_at": null,
                     *           "created_at": "2026-02-18T12:00:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text of your own: the same request with the same key is carried out once in 24 hours
                 * @example 5f0c6c1e-upload-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "phone of the workshop",
                 *       "scopes": [
                 *         "upload"
                 *       ],
                 *       "community": "harbour-makers"
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("admin" | "upload" | "read")[];
                    /** @description Binds the key to one community */
                    community?: string;
                    /** Format: date-time */
                    expires_at?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key_id": "key_01khqgw2q000000000000000",
                     *       "prefix": "bp_0123456789ab",
                     *       "name": "phone of the workshop",
                     *       "scopes": [
                     *         "upload"
                     *       ],
                     *       "community": "harbour-makers",
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "key": "bp_0123456789ab_00000000000000000000000000000000"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_01khqgw2q000000000000000 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key_id": "key_01khqgw2q000000000000000",
                     *       "status": "revoked"
                     *     }
                     */
                    "application/json": components["schemas"]["RevokedApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Error code, such as storage_unavailable */
                code?: string;
                /** @description Type of the message, such as export.ingest */
                type?: string;
                /** @description Slug of a community */
                community?: string;
                export_id?: string;
                /** @description Only those that were replayed, or only those that were not */
                replayed?: boolean;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "dead_letter_id": "dlq_01khqgw2q000000000000000",
                     *           "message": {
                     *             "v": 1,
                     *             "type": "export.ingest",
                     *             "export_id": "exp_01khqgw2q000000000000000",
                     *             "correlation_id": "cor_1"
                     *           },
                     *           "error": {
                     *             "code": "storage_unavailable",
                     *             "message": "Storage is temporarily unavailable"
                     *           },
                     *           "attempts": 8,
                     *           "times": 1,
                     *           "correlation_id": "cor_1",
                     *           "created_at": "2026-02-18T12:00:00Z",
                     *           "last_at": "2026-02-18T12:00:00Z",
                     *           "replayed_at": null,
                     *           "replayed_by": null
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetters"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example dlq_01khqgw2q000000000000000 */
                dead_letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dead_letter_id": "dlq_01khqgw2q000000000000000",
                     *       "message": {
                     *         "v": 1,
                     *         "type": "export.ingest",
                     *         "export_id": "exp_01khqgw2q000000000000000",
                     *         "correlation_id": "cor_1"
                     *       },
                     *       "error": {
                     *         "code": "storage_unavailable",
                     *         "message": "Storage is temporarily unavailable"
                     *       },
                     *       "attempts": 8,
                     *       "times": 1,
                     *       "correlation_id": "cor_1",
                     *       "created_at": "2026-02-18T12:00:00Z",
                     *       "last_at": "2026-02-18T12:00:00Z",
                     *       "replayed_at": null,
                     *       "replayed_by": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    previewReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "code": "storage_unavailable"
                 *     }
                 */
                "application/json": {
                    /** @description Ids of dead letters */
                    ids?: string[];
                    /** @description Error code, such as storage_unavailable */
                    code?: string;
                    /** @description Type of the message, such as export.ingest */
                    type?: string;
                    /** @description Slug of a community */
                    community?: string;
                    export_id?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "matched": 3,
                     *       "replay": 2,
                     *       "left": {
                     *         "permanent": 1
                     *       },
                     *       "has_more": false,
                     *       "confirm": "3f9a0c21b7de"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayPlan"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "storage_unavailable",
                 *       "confirm": "3f9a0c21b7de"
                 *     }
                 */
                "application/json": {
                    /** @description Ids of dead letters */
                    ids?: string[];
                    /** @description Error code, such as storage_unavailable */
                    code?: string;
                    /** @description Type of the message, such as export.ingest */
                    type?: string;
                    /** @description Slug of a community */
                    community?: string;
                    export_id?: string;
                    /** @description `confirm` of the preview with the same fields */
                    confirm: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 2,
                     *       "left": {
                     *         "permanent": 1
                     *       },
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    getQuota: {
        parameters: {
            query: {
                /**
                 * @description Slug of a community
                 * @example harbour-makers
                 */
                community: string;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": "harbour-makers",
                     *       "plan": "standard",
                     *       "day": "2026-02-18",
                     *       "resets_at": "2026-02-19T00:00:00Z",
                     *       "bypass": null,
                     *       "kinds": {
                     *         "text": {
                     *           "calls": {
                     *             "limit": 2000,
                     *             "used": 41,
                     *             "reserved": 1
                     *           },
                     *           "micro_usd": {
                     *             "limit": 1000000,
                     *             "used": 20500,
                     *             "reserved": 500
                     *           },
                     *           "models": {
                     *             "some-provider/some-model": {
                     *               "calls": 41,
                     *               "micro_usd": 20500
                     *             }
                     *           }
                     *         },
                     *         "image": {
                     *           "calls": {
                     *             "limit": 0,
                     *             "used": 0,
                     *             "reserved": 0
                     *           },
                     *           "micro_usd": {
                     *             "limit": 0,
                     *             "used": 0,
                     *             "reserved": 0
                     *           },
                     *           "models": {}
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Quota"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    setQuotaLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "community": "harbour-makers",
                 *       "limits": {
                 *         "text": {
                 *           "calls": 500,
                 *           "micro_usd": 200000
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Slug of a community */
                    community: string;
                    /**
                     * @description Limits where a community has none of its own
                     * @enum {string}
                     */
                    plan?: "none" | "standard" | "large";
                    limits?: {
                        text?: {
                            calls: number;
                            micro_usd: number;
                        } | null;
                        image?: {
                            calls: number;
                            micro_usd: number;
                        } | null;
                        audio?: {
                            calls: number;
                            micro_usd: number;
                        } | null;
                        video?: {
                            calls: number;
                            micro_usd: number;
                        } | null;
                        embedding?: {
                            calls: number;
                            micro_usd: number;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": "harbour-makers",
                     *       "plan": "standard",
                     *       "day": "2026-02-18",
                     *       "resets_at": "2026-02-19T00:00:00Z",
                     *       "bypass": null,
                     *       "kinds": {
                     *         "text": {
                     *           "calls": {
                     *             "limit": 2000,
                     *             "used": 41,
                     *             "reserved": 1
                     *           },
                     *           "micro_usd": {
                     *             "limit": 1000000,
                     *             "used": 20500,
                     *             "reserved": 500
                     *           },
                     *           "models": {
                     *             "some-provider/some-model": {
                     *               "calls": 41,
                     *               "micro_usd": 20500
                     *             }
                     *           }
                     *         },
                     *         "image": {
                     *           "calls": {
                     *             "limit": 0,
                     *             "used": 0,
                     *             "reserved": 0
                     *           },
                     *           "micro_usd": {
                     *             "limit": 0,
                     *             "used": 0,
                     *             "reserved": 0
                     *           },
                     *           "models": {}
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    bypassQuota: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "community": "harbour-makers",
                 *       "reason": "Ten years of archive are read this weekend",
                 *       "expires_at": "2026-02-20T00:00:00Z"
                 *     }
                 */
                "application/json": {
                    /** @description Slug of a community */
                    community: string;
                    reason: string;
                    /** @description RFC 3339 UTC; null ends a bypass */
                    expires_at: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": "harbour-makers",
                     *       "plan": "standard",
                     *       "day": "2026-02-18",
                     *       "resets_at": "2026-02-19T00:00:00Z",
                     *       "bypass": {
                     *         "until": "2026-02-20T00:00:00Z",
                     *         "reason": "Ten years of archive are read this weekend",
                     *         "by": "desk of the archive"
                     *       },
                     *       "kinds": {
                     *         "text": {
                     *           "calls": {
                     *             "limit": 2000,
                     *             "used": 41,
                     *             "reserved": 1
                     *           },
                     *           "micro_usd": {
                     *             "limit": 1000000,
                     *             "used": 20500,
                     *             "reserved": 500
                     *           },
                     *           "models": {
                     *             "some-provider/some-model": {
                     *               "calls": 41,
                     *               "micro_usd": 20500
                     *             }
                     *           }
                     *         },
                     *         "image": {
                     *           "calls": {
                     *             "limit": 0,
                     *             "used": 0,
                     *             "reserved": 0
                     *           },
                     *           "micro_usd": {
                     *             "limit": 0,
                     *             "used": 0,
                     *             "reserved": 0
                     *           },
                     *           "models": {}
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            default: components["responses"]["Problem"];
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description Slug of a community */
                community?: string;
                /** @description Such as quota.bypass */
                action?: string;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "audit_id": "aud_01khqgw2q000000000000000",
                     *           "at": "2026-02-18T12:00:00Z",
                     *           "actor": {
                     *             "id": "key_01khqgw2q000000000000000",
                     *             "name": "Operations"
                     *           },
                     *           "community": "harbour",
                     *           "action": "quota.bypass",
                     *           "detail": {
                     *             "until": "2026-02-18T18:00:00Z",
                     *             "reason": "A large import"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLog"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    listSlowQueries: {
        parameters: {
            query?: {
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "exports.finish_ingest",
                     *           "count": 3,
                     *           "max_ms": 1240,
                     *           "last_at": "2026-02-18T12:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SlowQueries"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    listOrphans: {
        parameters: {
            query?: {
                /** @description Which objects */
                area?: "raw" | "segments" | "media";
                /** @description Slug of the community whose media are meant */
                community?: string;
                /** @description `next_cursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "raw_object",
                     *           "name": "raw/com_0/upl_0",
                     *           "bytes": 18350080,
                     *           "first_seen_at": "2026-02-18T02:17:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false,
                     *       "checked": 41
                     *     }
                     */
                    "application/json": components["schemas"]["Orphans"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getBacklog: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "complaints": [],
                     *       "exports": {
                     *         "count": 1,
                     *         "oldest_at": "2026-02-18T12:00:00Z"
                     *       },
                     *       "outbox": {
                     *         "count": 0,
                     *         "oldest_at": null
                     *       },
                     *       "dead_letters": 0,
                     *       "deferred_media": {
                     *         "count": 0,
                     *         "oldest_at": null
                     *       },
                     *       "leases": {
                     *         "contended": 12,
                     *         "expired": 1,
                     *         "last_expired_at": "2026-02-17T03:10:00Z"
                     *       },
                     *       "crons": [
                     *         {
                     *           "task": "flushOutbox",
                     *           "started_at": "2026-02-18T12:00:00Z",
                     *           "finished_at": "2026-02-18T12:00:00Z",
                     *           "outcome": "done",
                     *           "note": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Backlog"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getPulse: {
        parameters: {
            query?: {
                /**
                 * @description Slug of the community; may be left out where exactly one is published
                 * @example harbour-makers
                 */
                community?: string;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": {
                     *         "slug": "harbour-makers",
                     *         "name": "Harbour Makers",
                     *         "language": "en",
                     *         "time_zone": "Europe/Dublin"
                     *       },
                     *       "available": true,
                     *       "week": "2026-W07",
                     *       "this_week": {
                     *         "week": "2026-W07",
                     *         "figures": {
                     *           "messages": {
                     *             "value": 214,
                     *             "n_days": 7
                     *           },
                     *           "active_people": {
                     *             "value": 31,
                     *             "n_days": 7
                     *           }
                     *         }
                     *       },
                     *       "last_week": {
                     *         "week": "2026-W06",
                     *         "figures": {
                     *           "messages": {
                     *             "value": 180,
                     *             "n_days": 7
                     *           },
                     *           "active_people": {
                     *             "value": 28,
                     *             "n_days": 7
                     *           }
                     *         }
                     *       },
                     *       "change": {
                     *         "messages": 0.189,
                     *         "active_people": 0.107
                     *       },
                     *       "latest_summary": {
                     *         "week": "2026-W07",
                     *         "source": "workshop",
                     *         "sentences": [
                     *           {
                     *             "text": "The lathe course moves to Thursday."
                     *           },
                     *           {
                     *             "text": "Who can bring a second kiln shelf?"
                     *           }
                     *         ],
                     *         "method": "statistical",
                     *         "model": "extractive"
                     *       },
                     *       "top_concepts": [
                     *         {
                     *           "name": "kiln",
                     *           "n_messages": 26,
                     *           "trend": 0.4
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "slug": "workshop",
                     *           "name": "Workshop",
                     *           "last_message_day": "2026-02-15",
                     *           "known_days": 98,
                     *           "coverage": {
                     *             "from": "2025-11-03",
                     *             "to": "2026-02-15",
                     *             "known_days": 98,
                     *             "days": 105,
                     *             "gaps": [
                     *               {
                     *                 "from": "2025-12-22",
                     *                 "to": "2025-12-28",
                     *                 "days": 7
                     *               }
                     *             ],
                     *             "n_gaps": 1,
                     *             "cut": false
                     *           }
                     *         }
                     *       ],
                     *       "coverage": {
                     *         "from": "2025-11-03",
                     *         "to": "2026-02-15",
                     *         "known_days": 98,
                     *         "days": 105,
                     *         "gaps": [
                     *           {
                     *             "from": "2025-12-22",
                     *             "to": "2025-12-28",
                     *             "days": 7
                     *           }
                     *         ],
                     *         "n_gaps": 1,
                     *         "cut": false
                     *       },
                     *       "freshness": {
                     *         "as_of": "2026-02-15"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Pulse"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getHistory: {
        parameters: {
            query?: {
                /**
                 * @description Slug of the community; may be left out where exactly one is published
                 * @example harbour-makers
                 */
                community?: string;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /**
                 * @description Rows a page, 100 at most
                 * @example 1
                 */
                limit?: number;
                /** @description Weeks to leave out first (old; prefer cursor) */
                offset?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "week": "2026-W07",
                     *           "figures": {
                     *             "messages": {
                     *               "value": 214,
                     *               "n_days": 7
                     *             },
                     *             "active_people": {
                     *               "value": 31,
                     *               "n_days": 7
                     *             }
                     *           },
                     *           "change": {
                     *             "messages": 0.189,
                     *             "active_people": null
                     *           },
                     *           "summaries": [
                     *             {
                     *               "week": "2026-W07",
                     *               "source": "workshop",
                     *               "sentences": [
                     *                 {
                     *                   "text": "The lathe course moves to Thursday."
                     *                 },
                     *                 {
                     *                   "text": "Who can bring a second kiln shelf?"
                     *                 }
                     *               ],
                     *               "method": "statistical",
                     *               "model": "extractive"
                     *             }
                     *           ],
                     *           "coverage": {
                     *             "from": "2026-02-09",
                     *             "to": "2026-02-15",
                     *             "known_days": 7,
                     *             "days": 7
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": "MTp3ZWVrOjIwMjYtVzA3",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getDaily: {
        parameters: {
            query?: {
                /**
                 * @description Slug of the community; may be left out where exactly one is published
                 * @example harbour-makers
                 */
                community?: string;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /**
                 * @description Rows a page, 100 at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "day": "2026-02-14",
                     *           "source": "workshop",
                     *           "week": "2026-W07",
                     *           "figures": {
                     *             "messages": {
                     *               "value": 41,
                     *               "n_days": 1
                     *             },
                     *             "active_people": {
                     *               "value": 12,
                     *               "n_days": 1
                     *             }
                     *           },
                     *           "sentences": [
                     *             {
                     *               "text": "The lathe course moves to Thursday."
                     *             }
                     *           ],
                     *           "open_questions": null,
                     *           "method": "statistical",
                     *           "model": "extractive",
                     *           "k": 5
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Daily"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getConcepts: {
        parameters: {
            query?: {
                /**
                 * @description Slug of the community; may be left out where exactly one is published
                 * @example harbour-makers
                 */
                community?: string;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": {
                     *         "slug": "harbour-makers",
                     *         "name": "Harbour Makers",
                     *         "language": "en",
                     *         "time_zone": "Europe/Dublin"
                     *       },
                     *       "available": true,
                     *       "concepts": [
                     *         {
                     *           "id": "kiln",
                     *           "name": "kiln",
                     *           "n_messages": 26,
                     *           "n_people": 9,
                     *           "trend": 0.4,
                     *           "pillar": "ceramics"
                     *         },
                     *         {
                     *           "id": "glaze",
                     *           "name": "glaze",
                     *           "n_messages": 12,
                     *           "n_people": 6,
                     *           "trend": null,
                     *           "pillar": "ceramics"
                     *         }
                     *       ],
                     *       "edges": [
                     *         {
                     *           "a": "kiln",
                     *           "b": "glaze",
                     *           "weight": 0.51,
                     *           "n": 9,
                     *           "n_people": 6
                     *         }
                     *       ],
                     *       "pillars": [
                     *         {
                     *           "slug": "ceramics",
                     *           "name": "Ceramics",
                     *           "derived": false,
                     *           "n_messages": 31,
                     *           "trend": 0.2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Concepts"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    listPublishedCommunities: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /**
                 * @description Rows a page, 100 at most
                 * @example 100
                 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "slug": "harbour-makers",
                     *           "name": "Harbour Makers",
                     *           "language": "en",
                     *           "time_zone": "Europe/Dublin"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Communities"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    listPublishedSources: {
        parameters: {
            query?: {
                /**
                 * @description Slug of the community; may be left out where exactly one is published
                 * @example harbour-makers
                 */
                community?: string;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Rows a page, 100 at most */
                limit?: number;
            };
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "slug": "workshop",
                     *           "name": "Workshop"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            default: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have; 304 when it is still the same */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "workers": {
                     *         "public": "ok",
                     *         "ingest": "ok"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Not modified since the ETag that was named */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
}
