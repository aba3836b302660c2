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
         * @description Starts the upload of a WhatsApp export and returns how to split the file into parts. A source with a new name is created, as long as the community has fewer than its `max_sources`. You may upload the same file again, and files that overlap: nothing is counted twice.
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
         * Upload a part
         * @description Stores the bytes of one part; Content-Length is required. You may send parts in any order, in parallel, and more than once. With `X-Content-SHA256`, a part that was damaged in transit is rejected.
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
         * Get an upload
         * @description Returns the parts that have arrived. Send the missing ones, then complete the upload.
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
         * @description Assembles the file and starts processing it. Repeated calls return the same export; follow it at /exports/{export_id}.
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
         * Abort an upload
         * @description Deletes the parts that have arrived. A completed upload cannot be aborted.
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
         * List exports
         * @description Returns exports, newest first: what was uploaded, its progress, what was found in it, and why it failed.
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
         * Get an export
         * @description Returns the progress of an export, what was found in it, and why it failed.
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
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what the key may do
         * @description Returns the scopes of the key that you send, and the communities and groups that it may work with.
         */
        get: operations["getMe"];
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
         * Get the timeline of an export
         * @description Returns what happened to an export, step by step, with figures, error codes and the correlation id to search the logs for.
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
    "/api/communities/{community}/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the known weeks
         * @description Returns every week that exports cover, newest first, with its headline figures. Figures are exact.
         */
        get: operations["listWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one week
         * @description Returns a week as it was: exact figures, what it was about in quotes with the messages they stand in, open questions, decisions, and people. `latest` is the newest known week. The community need not be published.
         */
        get: operations["getWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one day
         * @description Returns a day as it was, in each group that is known on it: exact figures, what it was about in quotes, and questions that stayed open.
         */
        get: operations["getDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exact figures of weeks
         * @description Returns the exact figures of each known week, newest first, of the community and of each group.
         */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open questions
         * @description Returns the questions of some weeks that nobody seems to have answered, with who asked and how long they wait, longest first. Whether a question is answered is inferred from words and times. Each page covers `weeks` known weeks.
         */
        get: operations["listOpenQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List decisions
         * @description Returns lines of some weeks that tell of a decision, newest first, with the messages they stand in. Each page covers `weeks` known weeks.
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who wrote
         * @description Returns everyone who wrote in some weeks, most messages first, with every name that phones show for them. Someone whom several groups show under one name is one person.
         */
        get: operations["listWriters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who came, stayed and went
         * @description Returns the members of a community as of the end of a day, in exact numbers: who wrote in the last week and month, who started, stayed, returned and lapsed in each known week, and weekly cohorts. It is computed from all that is known today; snapshots tell what was known then. Someone whom several groups show under one name is one person.
         */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List snapshots of members
         * @description Returns the nightly snapshots, newest day first. A snapshot freezes the members of a community as of the end of a day on its own clock. Where a late export, a deletion or an erasure changes the numbers of one of the 35 newest days, the next night takes its snapshot again and counts its revision up; without a new revision a snapshot never changes. Missed nights are caught up.
         */
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/evidence/{source}/{period}/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message and its neighbours
         * @description Returns a message that a line cites, with what was said around it in the same week, as it was written. `period` is the week of the message, or its day.
         */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/inside-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a link to the pages
         * @description Creates a link that opens the pages of a community in a browser, without a key. It can be used once, within ten minutes; the browser then stays signed in for seven days, or until the key that created the link is revoked.
         */
        post: operations["createInsideLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/weeks/{week}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a week talked about
         * @description Returns conversations of a week: those worth reading with what was asked, answered and settled, questions that wait, and what is coming up. Each quote leads to its message. Which message replies to which is inferred from time, words and names. Nothing is listed where texts are no longer kept.
         */
        get: operations["listConversations"];
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
         * List communities
         * @description Returns the communities that this key may see, published or not, ordered by slug.
         */
        get: operations["listCommunities"];
        put?: never;
        /**
         * Create a community
         * @description Creates a community. It is private until you set another policy.
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
         * Get a community
         * @description Returns a community and its settings. A later change must send its ETag in If-Match.
         */
        get: operations["getCommunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a community
         * @description Updates the settings that you send. A change of pillars, language or the minimum number of people is applied to older results in the background.
         */
        patch: operations["updateCommunity"];
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
         * List the sources of a community
         * @description Returns the WhatsApp groups of a community, published or not, ordered by slug.
         */
        get: operations["listSources"];
        put?: never;
        /**
         * Create a source
         * @description Adds a WhatsApp group to a community. An upload that names a new source creates it too.
         */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name a source for the public
         * @description Sets the name under which the public knows a group, or `null` for its number. A name that may give somebody away is refused (422, `text_has_warnings`) unless `override_reason` says why it is right.
         */
        patch: operations["updateSource"];
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
         * List the display names of a source
         * @description Returns every name or number that a phone shows for an author, and which of them are counted as one person. Only admins may call it.
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
         * List display names that may be one person
         * @description Returns pairs of display names that the exports of several phones suggest are one person, most certain first. Certain pairs are already applied; decide the others with `decidePeople`.
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
         * Merge or split two display names
         * @description Merges two display names into one person, or keeps them apart for good. Your latest decision about a pair overrides all evidence from the exports. Every figure that counts people is computed again.
         */
        post: operations["decidePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is left out
         * @description Returns the display names of people whom the inside neither quotes nor names.
         */
        get: operations["listLeftOut"];
        /**
         * Leave a person out, or take them in
         * @description Leaves a person out: no answer of the inside quotes their messages or names them, under any name that phones show for them; others’ texts are shown without their name. They stay counted in figures. It holds from the next answer on, and for later uploads, also where nobody has the name yet. With `left_out: false` they are taken in again. Nothing is deleted: see `erasePerson`.
         */
        put: operations["leaveOutPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/erasures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview the erasure of a person
         * @description Lists the display names that would be erased and counts what would go. It changes nothing. Only admins may call it.
         */
        post: operations["previewErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person
         * @description Erases the person of a preview for good, in every source of the community; `confirm` names that preview. What managers have published about weeks is taken back at once where it names them, and the answer lists those weeks. Within half an hour their texts, names, files, quotes and stored uploads are gone and every affected week is derived again. Later uploads of old exports do not bring them back, and neither does a restored backup; backups themselves expire after 30 days. Messages of others that speak of them stay. If other names are concerned by now, nothing is erased (409).
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the deletion of a community
         * @description Counts what would go with a community. It changes nothing.
         */
        get: operations["previewCommunityDeletion"];
        put?: never;
        /**
         * Delete a community
         * @description Deletes a community with everything that is stored of it, for good; `confirm` repeats its slug. It is no longer found and its keys are revoked at once; rows, uploaded files, messages and media are gone within an hour, and a restored backup does not bring them back. The audit log keeps who did what. Backups expire after 30 days, cached public answers elsewhere within thirty minutes.
         */
        post: operations["deleteCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/sources/{source}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the deletion of a source
         * @description Counts what would go with a source. It changes nothing.
         */
        get: operations["previewSourceDeletion"];
        put?: never;
        /**
         * Delete a source
         * @description Deletes a WhatsApp group with everything that is stored of it, for good; `confirm` repeats its slug. Its slug is free at once; rows, uploaded files, messages and media are gone within an hour, and the community is published again without them. Uploads of the group that are under way are aborted. A restored backup does not bring it back.
         */
        post: operations["deleteSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the deletion of an export
         * @description Says what would go with an export. It changes nothing.
         */
        get: operations["previewExportDeletion"];
        put?: never;
        /**
         * Delete an export
         * @description Deletes a finished export: its row, its timeline, its stored file within half an hour, and media that it brought first and no other export has. `confirm` repeats its id. Messages stay: what is stored of a week does not say which exports had a message. To take messages away, erase a person, or delete the source and upload the other exports again.
         */
        post: operations["deleteExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set what is public of a community
         * @description Sets the policy of a community: `private` (nothing is public; every new community starts so), `figures`, or `themes` (figures and what people talk about). `GET /api/communities/{community}/publication/preview` shows beforehand exactly what would be public. When a community turns private, its public rows are deleted; cached copies are removed at once in this data centre, and elsewhere within five minutes (lists: within thirty).
         */
        put: operations["setPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/publication/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview what would be public
         * @description Returns, for each public path, the body that anyone would read under a policy, byte for byte, and the body that anyone reads now. It is composed from what is known now and changes nothing: `setPolicy` with the same policy makes exactly this public. Lists show their first page; name `path` and `cursor` for another.
         */
        get: operations["previewPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/public-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List words for review
         * @description Returns the words of a community that wait for an admin, most people first, then those that are public, then those that are hidden by a decision or that an admin could allow. Words that too few people use are not listed. Decide with `decidePublicWord`.
         */
        get: operations["listPublicWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/public-words/{word}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Allow or rule out a word
         * @description Decides whether a word or phrase may be shown in public, and publishes the community again. `never` also hides every phrase that holds it. `allow` does not show names of members, slurs, numbers, or what too few people use.
         */
        put: operations["decidePublicWord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/weeks/{week}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the text of a week
         * @description Returns what a manager has written about a week for the public, or `null` where nobody has. A later change must send its ETag in If-Match.
         */
        get: operations["getText"];
        /**
         * Publish a text about a week
         * @description Publishes what you have written about a week, beside what is composed, as `editor_text` of the public week. It replaces the text before. If the check (`checkText`) warns, the text is refused (422, `text_has_warnings`) until you change it or say in `override_reason` why it is right; a name of somebody who was erased is refused always. The public sees it if it sees the community: at once in this data centre, elsewhere within five minutes.
         */
        put: operations["publishText"];
        post?: never;
        /**
         * Take the text of a week back
         * @description Deletes what was published about a week. The public does not see it any more: at once in this data centre, elsewhere within five minutes. What is composed of the week stays.
         */
        delete: operations["withdrawText"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{community}/weeks/{week}/text/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a text about a week
         * @description Lists what in a text may give somebody away: names of members and parts of them, mentions, numbers, addresses, links, quotations, and more than eight words in a row that a message of the week has too. It changes nothing. It knows the names that phones show; nicknames and people who are no members it does not.
         */
        post: operations["checkText"];
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
         * @description Cancels an unfinished export. Messages that it has already added stay, because other exports may contain them too.
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
         * List API keys
         * @description Returns API keys without their secrets, oldest first, including revoked and expired ones.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Creates an API key and returns its secret, which is shown only once. Scopes: `admin` may do everything, `upload` may upload exports and follow them, `read` may follow exports and read weeks with names and texts. A key that is limited to one community sees nothing of the others.
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
         * Revoke an API key
         * @description Revokes a key for good. Other data centres may accept it for up to a minute.
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
         * List dead letters
         * @description Returns queue messages that failed for good, newest first, and why; replayed ones are included.
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
         * Get a dead letter
         * @description Returns a queue message that failed for good, and why.
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
         * Preview a replay of dead letters
         * @description Counts the dead letters that match and tells which would be sent again, and why the others would not. It changes nothing. Send at least one field.
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
         * @description Sends the dead letters of a preview again; `confirm` names that preview. A failed export returns to the queue if the cause may have passed. Each dead letter records when and by whom it was replayed. If other dead letters match by now, nothing is sent (409).
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
         * Get the quota of a community
         * @description Returns what AI work may cost per day and has cost today: limits, use and reservations by kind, the models used, and whether a bypass lifts the limits. Embedded models cost nothing and are not counted.
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
         * Set the quota of a community
         * @description Sets the plan of a community and the daily limits that differ from it, by kind. null returns a kind to the plan; kinds that you leave out stay as they are. The limits apply at once, also to calls in progress. A key of one community may only lower the limits of a kind.
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
         * Bypass the quota of a community
         * @description Lifts the limits of a community until a time at most seven days away. The reason and the key are recorded. `expires_at: null` ends the bypass, and is all that a key of one community may send. Other data centres follow within 90 seconds.
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
         * List the audit log
         * @description Every change that was made with an admin key, and by which one. A key of one community sees what concerned it.
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
         * List slow statements
         * @description Returns database statements that took half a second or longer, slowest first, counted since the installation.
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
         * List orphans
         * @description Returns stored objects without a row, and rows whose object is gone; it changes nothing. A page covers 1,000 objects and their rows, and may be empty while more follow. Work in progress may appear here for a moment. The nightly sweep removes what the night before also found. A week whose segment is gone (`segment_row`) stays: the next export that has its messages restores them.
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
         * Get the backlog
         * @description Returns unfinished exports, unsent messages, dead letters, media that wait for their quota, and when each cron task last ran.
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
         * Get the pulse of a community
         * @description Returns the figures of the newest known week and the week before, the latest weekly summary, the concepts people talk about, and which days are known. Figures about too few people are null.
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
         * List the weeks of a community
         * @description Returns one row per week, newest first, with its figures and summaries. Page with `next_cursor`. `offset` is supported for older clients and cannot be combined with a cursor.
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
         * List daily digests
         * @description Returns one row per day and source, newest first: what the day was about, in figures and sentences.
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
         * Get the concept graph
         * @description Returns what a community talks about: concepts, which of them occur together, and the lasting themes (pillars) that they belong to.
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
         * List published communities
         * @description Returns the communities whose pulse is public, ordered by slug.
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
         * List the sources of a published community
         * @description Returns the groups that the pulse of a community is made from, ordered by number. The WhatsApp name of a group is never shown; an admin may set a public name.
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
         * Check the service
         * @description Checks the database and the Worker that processes uploads. The answer is never cached. `degraded` means that pages are served, but new uploads take longer than they should.
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
        /** @description The request must name the version that it changes */
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
        /** @description ETag of the response that you have; 304 if it has not changed */
        IfNoneMatch: string;
        /**
         * @description ETag of the resource that you change, from your last read; 412 if somebody else has changed it since
         * @example "v1771416000000"
         */
        IfMatch: string;
        /**
         * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
         * @example 5f0c6c1e-upload-1
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description Changes whenever the response changes */
        ETag: string;
        /** @description The next page, as rel="next" */
        Link: string;
        /** @description The id of the request; yours if you sent one */
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
                 * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
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
                    /** @description Bytes of the whole file; an empty one is refused */
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
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array;
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                 * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
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
                 * @description Slug of a community; required with `source`
                 * @example harbour-makers
                 */
                community?: string;
                /** @description Slug of a source of that community */
                source?: string;
                /** @example completed */
                status?: "queued" | "ingesting" | "analysing" | "completed" | "failed" | "cancelled";
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *             "platform": "ios",
                     *             "language": "en",
                     *             "entries": 1841,
                     *             "weeks": 14,
                     *             "first_day": "2025-11-10",
                     *             "last_day": "2026-02-15",
                     *             "warnings": []
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *         "platform": "ios",
                     *         "language": "en",
                     *         "entries": 1841,
                     *         "weeks": 14,
                     *         "first_day": "2025-11-10",
                     *         "last_day": "2026-02-15",
                     *         "warnings": []
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
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "name": "phone of the workshop",
                     *       "scopes": [
                     *         "upload"
                     *       ],
                     *       "every_community": false,
                     *       "communities": [
                     *         {
                     *           "slug": "harbour-makers",
                     *           "name": "Harbour Makers",
                     *           "sources": [
                     *             {
                     *               "slug": "workshop",
                     *               "name": "Workshop"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
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
    getTimeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
    listWeeks: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 52 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "week": "2026-W07",
                     *           "known_days": 6,
                     *           "messages": 42,
                     *           "active_people": 9,
                     *           "questions": 6,
                     *           "open_questions": 1,
                     *           "sources": 1
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["InsideWeeks"];
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
    getWeek: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description ISO week such as 2026-W07; `latest` for the newest known one
                 * @example 2026-W07
                 */
                week: string;
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
                     *       "community": {
                     *         "slug": "harbour-makers",
                     *         "name": "Harbour Makers",
                     *         "language": "en",
                     *         "time_zone": "Europe/Dublin"
                     *       },
                     *       "week": "2026-W07",
                     *       "from": "2026-02-09",
                     *       "to": "2026-02-15",
                     *       "previous_week": "2026-W06",
                     *       "next_week": null,
                     *       "known_days": 6,
                     *       "complete": true,
                     *       "figures": {
                     *         "messages": {
                     *           "value": 42,
                     *           "people": 9
                     *         },
                     *         "active_people": {
                     *           "value": 9,
                     *           "people": 9
                     *         },
                     *         "words": {
                     *           "value": 611,
                     *           "people": 9
                     *         },
                     *         "questions": {
                     *           "value": 6,
                     *           "people": 4
                     *         },
                     *         "open_questions": {
                     *           "value": 1,
                     *           "people": 1
                     *         },
                     *         "links": {
                     *           "value": 2,
                     *           "people": 2
                     *         },
                     *         "polls": {
                     *           "value": 0,
                     *           "people": 0
                     *         },
                     *         "media": {
                     *           "value": 3,
                     *           "people": 2
                     *         },
                     *         "joined": {
                     *           "value": 1,
                     *           "people": 1
                     *         },
                     *         "left": {
                     *           "value": 0,
                     *           "people": 0
                     *         }
                     *       },
                     *       "before": {
                     *         "week": "2026-W06",
                     *         "known_days": 7,
                     *         "figures": {
                     *           "messages": {
                     *             "value": 42,
                     *             "people": 9
                     *           },
                     *           "active_people": {
                     *             "value": 9,
                     *             "people": 9
                     *           },
                     *           "words": {
                     *             "value": 611,
                     *             "people": 9
                     *           },
                     *           "questions": {
                     *             "value": 6,
                     *             "people": 4
                     *           },
                     *           "open_questions": {
                     *             "value": 1,
                     *             "people": 1
                     *           },
                     *           "links": {
                     *             "value": 2,
                     *             "people": 2
                     *           },
                     *           "polls": {
                     *             "value": 0,
                     *             "people": 0
                     *           },
                     *           "media": {
                     *             "value": 3,
                     *             "people": 2
                     *           },
                     *           "joined": {
                     *             "value": 1,
                     *             "people": 1
                     *           },
                     *           "left": {
                     *             "value": 0,
                     *             "people": 0
                     *           }
                     *         }
                     *       },
                     *       "days": [
                     *         {
                     *           "day": "2026-02-09",
                     *           "known": true,
                     *           "messages": 7,
                     *           "active_people": 4
                     *         },
                     *         {
                     *           "day": "2026-02-10",
                     *           "known": true,
                     *           "messages": 7,
                     *           "active_people": 4
                     *         },
                     *         {
                     *           "day": "2026-02-11",
                     *           "known": true,
                     *           "messages": 7,
                     *           "active_people": 4
                     *         },
                     *         {
                     *           "day": "2026-02-12",
                     *           "known": true,
                     *           "messages": 7,
                     *           "active_people": 4
                     *         },
                     *         {
                     *           "day": "2026-02-13",
                     *           "known": true,
                     *           "messages": 7,
                     *           "active_people": 4
                     *         },
                     *         {
                     *           "day": "2026-02-14",
                     *           "known": true,
                     *           "messages": 7,
                     *           "active_people": 4
                     *         },
                     *         {
                     *           "day": "2026-02-15",
                     *           "known": false,
                     *           "messages": 0,
                     *           "active_people": 0
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "source": "workshop",
                     *           "name": "Workshop",
                     *           "known_days": 6,
                     *           "figures": {
                     *             "messages": {
                     *               "value": 42,
                     *               "people": 9
                     *             },
                     *             "active_people": {
                     *               "value": 9,
                     *               "people": 9
                     *             },
                     *             "words": {
                     *               "value": 611,
                     *               "people": 9
                     *             },
                     *             "questions": {
                     *               "value": 6,
                     *               "people": 4
                     *             },
                     *             "open_questions": {
                     *               "value": 1,
                     *               "people": 1
                     *             },
                     *             "links": {
                     *               "value": 2,
                     *               "people": 2
                     *             },
                     *             "polls": {
                     *               "value": 0,
                     *               "people": 0
                     *             },
                     *             "media": {
                     *               "value": 3,
                     *               "people": 2
                     *             },
                     *             "joined": {
                     *               "value": 1,
                     *               "people": 1
                     *             },
                     *             "left": {
                     *               "value": 0,
                     *               "people": 0
                     *             }
                     *           },
                     *           "details": {
                     *             "media_by_type": [
                     *               {
                     *                 "name": "image",
                     *                 "n": 3,
                     *                 "people": 2
                     *               }
                     *             ],
                     *             "domains": [
                     *               {
                     *                 "name": "example.org",
                     *                 "n": 2,
                     *                 "people": 2
                     *               }
                     *             ],
                     *             "languages": [
                     *               {
                     *                 "name": "en",
                     *                 "n": 38,
                     *                 "people": 9
                     *               }
                     *             ],
                     *             "hours": [
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               0,
                     *               12,
                     *               0,
                     *               0,
                     *               0,
                     *               0
                     *             ]
                     *           },
                     *           "lines": [
                     *             {
                     *               "text": "Heating works again, it was the pump.",
                     *               "quote": true,
                     *               "source": "workshop",
                     *               "source_name": "Workshop",
                     *               "cites": [
                     *                 {
                     *                   "message_id": "3f7q0m2k8w1zr",
                     *                   "at": "2026-02-11T18:20:00",
                     *                   "author": "Marta",
                     *                   "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/3f7q0m2k8w1zr"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "method": "embedded/extract"
                     *         }
                     *       ],
                     *       "open_questions": [
                     *         {
                     *           "text": "Who knows where the extension ladder is?",
                     *           "source": "workshop",
                     *           "source_name": "Workshop",
                     *           "week": "2026-W07",
                     *           "asked_by": "Mira",
                     *           "asked_at": "2026-02-12T09:05:00",
                     *           "waiting_days": 3,
                     *           "cites": [
                     *             {
                     *               "message_id": "0123456789abc",
                     *               "at": "2026-02-12T09:05:00",
                     *               "author": "Mira",
                     *               "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/0123456789abc"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "decisions": [
                     *         {
                     *           "text": "We agreed: the lantern parade starts at the chapel at 10:30.",
                     *           "quote": true,
                     *           "source": "workshop",
                     *           "source_name": "Workshop",
                     *           "cites": [
                     *             {
                     *               "message_id": "9d2c4v6b8n0ma",
                     *               "at": "2026-02-13T20:10:00",
                     *               "author": "Ines",
                     *               "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/9d2c4v6b8n0ma"
                     *             }
                     *           ],
                     *           "week": "2026-W07",
                     *           "at": "2026-02-13T20:10:00"
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "person": "0c1d2e3f4g5h6j7k",
                     *           "name": "Mira",
                     *           "messages": 11,
                     *           "first_time": false,
                     *           "weeks_away": 0
                     *         },
                     *         {
                     *           "person": "7k3m9p1q5r0s2t4v",
                     *           "name": "Sofia",
                     *           "messages": 2,
                     *           "first_time": true,
                     *           "weeks_away": null
                     *         }
                     *       ],
                     *       "changes": {
                     *         "first_time": [
                     *           {
                     *             "person": "7k3m9p1q5r0s2t4v",
                     *             "name": "Sofia",
                     *             "messages": 2,
                     *             "first_time": true,
                     *             "weeks_away": null
                     *           }
                     *         ],
                     *         "back": [],
                     *         "quiet": [
                     *           {
                     *             "person": "5h6j7k8m9n0p1q2r",
                     *             "name": "Ada"
                     *           }
                     *         ]
                     *       },
                     *       "terms": [
                     *         {
                     *           "term": "lantern parade",
                     *           "source": "workshop",
                     *           "messages": 9,
                     *           "people": 5,
                     *           "change": 2.1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InsideWeek"];
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
    getDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description ISO date on the source’s own clock
                 * @example 2026-02-11
                 */
                day: string;
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
                     *       "day": "2026-02-11",
                     *       "week": "2026-W07",
                     *       "known": true,
                     *       "figures": {
                     *         "messages": {
                     *           "value": 42,
                     *           "people": 9
                     *         },
                     *         "active_people": {
                     *           "value": 9,
                     *           "people": 9
                     *         },
                     *         "words": {
                     *           "value": 611,
                     *           "people": 9
                     *         },
                     *         "questions": {
                     *           "value": 6,
                     *           "people": 4
                     *         },
                     *         "open_questions": {
                     *           "value": 1,
                     *           "people": 1
                     *         },
                     *         "links": {
                     *           "value": 2,
                     *           "people": 2
                     *         },
                     *         "polls": {
                     *           "value": 0,
                     *           "people": 0
                     *         },
                     *         "media": {
                     *           "value": 3,
                     *           "people": 2
                     *         },
                     *         "joined": {
                     *           "value": 1,
                     *           "people": 1
                     *         },
                     *         "left": {
                     *           "value": 0,
                     *           "people": 0
                     *         }
                     *       },
                     *       "sources": [
                     *         {
                     *           "source": "workshop",
                     *           "name": "Workshop",
                     *           "known": true,
                     *           "figures": {
                     *             "messages": {
                     *               "value": 42,
                     *               "people": 9
                     *             },
                     *             "active_people": {
                     *               "value": 9,
                     *               "people": 9
                     *             },
                     *             "words": {
                     *               "value": 611,
                     *               "people": 9
                     *             },
                     *             "questions": {
                     *               "value": 6,
                     *               "people": 4
                     *             },
                     *             "open_questions": {
                     *               "value": 1,
                     *               "people": 1
                     *             },
                     *             "links": {
                     *               "value": 2,
                     *               "people": 2
                     *             },
                     *             "polls": {
                     *               "value": 0,
                     *               "people": 0
                     *             },
                     *             "media": {
                     *               "value": 3,
                     *               "people": 2
                     *             },
                     *             "joined": {
                     *               "value": 1,
                     *               "people": 1
                     *             },
                     *             "left": {
                     *               "value": 0,
                     *               "people": 0
                     *             }
                     *           },
                     *           "details": {
                     *             "media_by_type": [
                     *               {
                     *                 "name": "image",
                     *                 "n": 3,
                     *                 "people": 2
                     *               }
                     *             ],
                     *             "domains": [
                     *               {
                     *                 "name": "example.org",
                     *                 "n": 2,
                     *                 "people": 2
                     *               }
                     *             ],
                     *             "languages": [
                     *               {
                     *                 "name": "en",
                     *                 "n": 38,
                     *                 "people": 9
                     *               }
                     *             ],
                     *             "hours": [
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               0,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               3,
                     *               0,
                     *               12,
                     *               0,
                     *               0,
                     *               0,
                     *               0
                     *             ]
                     *           },
                     *           "lines": [
                     *             {
                     *               "text": "Heating works again, it was the pump.",
                     *               "quote": true,
                     *               "source": "workshop",
                     *               "source_name": "Workshop",
                     *               "cites": [
                     *                 {
                     *                   "message_id": "3f7q0m2k8w1zr",
                     *                   "at": "2026-02-11T18:20:00",
                     *                   "author": "Marta",
                     *                   "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/3f7q0m2k8w1zr"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "open_questions": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InsideDayDetail"];
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
    listFigures: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 52 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "week": "2026-W07",
                     *           "known_days": 6,
                     *           "figures": {
                     *             "messages": {
                     *               "value": 42,
                     *               "people": 9
                     *             },
                     *             "active_people": {
                     *               "value": 9,
                     *               "people": 9
                     *             },
                     *             "words": {
                     *               "value": 611,
                     *               "people": 9
                     *             },
                     *             "questions": {
                     *               "value": 6,
                     *               "people": 4
                     *             },
                     *             "open_questions": {
                     *               "value": 1,
                     *               "people": 1
                     *             },
                     *             "links": {
                     *               "value": 2,
                     *               "people": 2
                     *             },
                     *             "polls": {
                     *               "value": 0,
                     *               "people": 0
                     *             },
                     *             "media": {
                     *               "value": 3,
                     *               "people": 2
                     *             },
                     *             "joined": {
                     *               "value": 1,
                     *               "people": 1
                     *             },
                     *             "left": {
                     *               "value": 0,
                     *               "people": 0
                     *             }
                     *           },
                     *           "sources": [
                     *             {
                     *               "source": "workshop",
                     *               "name": "Workshop",
                     *               "known_days": 6,
                     *               "figures": {
                     *                 "messages": {
                     *                   "value": 42,
                     *                   "people": 9
                     *                 },
                     *                 "active_people": {
                     *                   "value": 9,
                     *                   "people": 9
                     *                 },
                     *                 "words": {
                     *                   "value": 611,
                     *                   "people": 9
                     *                 },
                     *                 "questions": {
                     *                   "value": 6,
                     *                   "people": 4
                     *                 },
                     *                 "open_questions": {
                     *                   "value": 1,
                     *                   "people": 1
                     *                 },
                     *                 "links": {
                     *                   "value": 2,
                     *                   "people": 2
                     *                 },
                     *                 "polls": {
                     *                   "value": 0,
                     *                   "people": 0
                     *                 },
                     *                 "media": {
                     *                   "value": 3,
                     *                   "people": 2
                     *                 },
                     *                 "joined": {
                     *                   "value": 1,
                     *                   "people": 1
                     *                 },
                     *                 "left": {
                     *                   "value": 0,
                     *                   "people": 0
                     *                 }
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["InsideFigures"];
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
    listOpenQuestions: {
        parameters: {
            query?: {
                /** @description Known weeks that are looked at, at most 26 */
                weeks?: number;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "text": "Who knows where the extension ladder is?",
                     *           "source": "workshop",
                     *           "source_name": "Workshop",
                     *           "week": "2026-W07",
                     *           "asked_by": "Mira",
                     *           "asked_at": "2026-02-12T09:05:00",
                     *           "waiting_days": 3,
                     *           "cites": [
                     *             {
                     *               "message_id": "0123456789abc",
                     *               "at": "2026-02-12T09:05:00",
                     *               "author": "Mira",
                     *               "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/0123456789abc"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OpenQuestions"];
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
    listDecisions: {
        parameters: {
            query?: {
                /** @description Known weeks that are looked at, at most 26 */
                weeks?: number;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "text": "We agreed: the lantern parade starts at the chapel at 10:30.",
                     *           "quote": true,
                     *           "source": "workshop",
                     *           "source_name": "Workshop",
                     *           "cites": [
                     *             {
                     *               "message_id": "9d2c4v6b8n0ma",
                     *               "at": "2026-02-13T20:10:00",
                     *               "author": "Ines",
                     *               "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/9d2c4v6b8n0ma"
                     *             }
                     *           ],
                     *           "week": "2026-W07",
                     *           "at": "2026-02-13T20:10:00"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Decisions"];
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
    listWriters: {
        parameters: {
            query?: {
                /** @description Known weeks that are looked at, at most 26 */
                weeks?: number;
                /** @description The last week that counts; the newest known one if omitted */
                until?: string;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 500 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "person": "0c1d2e3f4g5h6j7k",
                     *           "name": "Mira",
                     *           "names": [
                     *             "Mira",
                     *             "+44 7700 900123"
                     *           ],
                     *           "sources": [
                     *             "workshop"
                     *           ],
                     *           "messages": 31,
                     *           "weeks": 4,
                     *           "first_week": "2026-W04",
                     *           "last_week": "2026-W07"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["InsidePeople"];
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
    getRetention: {
        parameters: {
            query?: {
                /** @description The last day that counts; the newest known one if omitted */
                day?: string;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "day": "2026-02-15",
                     *       "active": {
                     *         "daily": 3.4,
                     *         "weekly": 9,
                     *         "monthly": 14,
                     *         "stickiness": 0.24,
                     *         "known_days": 27
                     *       },
                     *       "weeks": [
                     *         {
                     *           "week": "2026-W07",
                     *           "known_days": 6,
                     *           "writers": 9,
                     *           "stayed": 7,
                     *           "started": 1,
                     *           "returned": 1,
                     *           "lapsed": 2,
                     *           "joined": 1,
                     *           "left": 0
                     *         }
                     *       ],
                     *       "cohorts": [
                     *         {
                     *           "week": "2026-W07",
                     *           "first_known": false,
                     *           "size": 1,
                     *           "joined": 1,
                     *           "activated": null,
                     *           "active": [
                     *             1
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Retention"];
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
    listSnapshots: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "day": "2026-02-15",
                     *           "active": {
                     *             "daily": 3.4,
                     *             "weekly": 9,
                     *             "monthly": 14,
                     *             "stickiness": 0.24,
                     *             "known_days": 27
                     *           },
                     *           "weeks": [
                     *             {
                     *               "week": "2026-W07",
                     *               "known_days": 6,
                     *               "writers": 9,
                     *               "stayed": 7,
                     *               "started": 1,
                     *               "returned": 1,
                     *               "lapsed": 2,
                     *               "joined": 1,
                     *               "left": 0
                     *             }
                     *           ],
                     *           "cohorts": [
                     *             {
                     *               "week": "2026-W07",
                     *               "first_known": false,
                     *               "size": 1,
                     *               "joined": 1,
                     *               "activated": null,
                     *               "active": [
                     *                 1
                     *               ]
                     *             }
                     *           ],
                     *           "revision": 1,
                     *           "taken_at": "2026-02-16T02:17:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshots"];
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
    getEvidence: {
        parameters: {
            query?: {
                /** @description Neighbours on each side, at most 50 */
                around?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description Slug of the group
                 * @example workshop
                 */
                source: string;
                /**
                 * @description ISO week of the message, or its ISO date
                 * @example 2026-W07
                 */
                period: string;
                /**
                 * @description Id of the message
                 * @example 0123456789abc
                 */
                message_id: string;
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
                     *       "source": "workshop",
                     *       "source_name": "Workshop",
                     *       "week": "2026-W07",
                     *       "message_id": "0123456789abc",
                     *       "messages": [
                     *         {
                     *           "message_id": "0123456789abc",
                     *           "at": "2026-02-12T09:05:00",
                     *           "author": "Mira",
                     *           "kind": "text",
                     *           "text": "Who knows where the extension ladder is?",
                     *           "attachment": null,
                     *           "edited": false,
                     *           "cited": true
                     *         },
                     *         {
                     *           "message_id": "4x6z8b0d2f4hk",
                     *           "at": "2026-02-12T09:31:00",
                     *           "author": "Ines",
                     *           "kind": "text",
                     *           "text": "It was at the kiln shed on Tuesday",
                     *           "attachment": null,
                     *           "edited": false,
                     *           "cited": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Evidence"];
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
    createInsideLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
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
        requestBody?: never;
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
                     *       "url": "https://pulse.example.org/inside/open?code=0000000000000000000000000000000000000000",
                     *       "expires_at": "2026-02-18T12:10:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InsideLink"];
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
    listConversations: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description ISO week such as 2026-W07; `latest` for the newest known one
                 * @example 2026-W07
                 */
                week: string;
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
                     *       "week": "2026-W07",
                     *       "worth_reading": [
                     *         {
                     *           "conversation_id": "0123456789abc",
                     *           "source": "workshop",
                     *           "source_name": "Workshop",
                     *           "title": "Tile cutter",
                     *           "state": "answered",
                     *           "people": 2,
                     *           "messages": 3,
                     *           "from": "2026-02-12T09:05:00",
                     *           "to": "2026-02-12T09:20:00",
                     *           "question": {
                     *             "text": "Where is the tile cutter?",
                     *             "cut": false,
                     *             "message_id": "0123456789abc",
                     *             "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/0123456789abc"
                     *           },
                     *           "asked_by": null,
                     *           "answer": {
                     *             "text": "In the container, top shelf",
                     *             "cut": false,
                     *             "message_id": "3f7q0m2k8w1zr",
                     *             "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/3f7q0m2k8w1zr"
                     *           },
                     *           "outcome": {
                     *             "text": "Thanks!",
                     *             "cut": false,
                     *             "message_id": "4g8r1n3m9x2as",
                     *             "evidence": "/api/communities/harbour-makers/evidence/workshop/2026-W07/4g8r1n3m9x2as"
                     *           },
                     *           "plan": null,
                     *           "days": []
                     *         }
                     *       ],
                     *       "waiting": [],
                     *       "coming_up": [],
                     *       "totals": [
                     *         {
                     *           "source": "workshop",
                     *           "tempo": "quiet",
                     *           "conversations": 6,
                     *           "settled": 0,
                     *           "answered": 4,
                     *           "open": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WeekConversations"];
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
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /**
                 * @description Rows per page, at most 100
                 * @example 100
                 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "policy": "themes",
                     *           "min_people": 5,
                     *           "retention_days": 365,
                     *           "max_sources": 50,
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
                 * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
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
                     *       "policy": "private",
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "max_sources": 50,
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "policy": "themes",
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "max_sources": 50,
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
                 * @description ETag of the resource that you change, from your last read; 412 if somebody else has changed it since
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
                     *       "policy": "themes",
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "max_sources": 50,
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
    listSources: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "public_name": null,
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
                 * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
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
                    /** @description Derived from the name if omitted */
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
                     *       "public_name": null,
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
    updateSource: {
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
                 *       "public_name": "The workshop"
                 *     }
                 */
                "application/json": {
                    /** @description The name under which the public knows the group; null for its number */
                    public_name: string | null;
                    /** @description Why it is right all the same, if the check warns; it is kept, and stands in the audit log */
                    override_reason?: string;
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
                     *       "slug": "workshop",
                     *       "name": "Workshop",
                     *       "public_name": "The workshop",
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
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 500 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                /** @description Rows per page, at most 500 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                    /** @description Two display names, as `listPeople` returns them */
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
    listLeftOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "names": [
                     *         "Mira (kiln)",
                     *         "~ Mira"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LeftOutNames"];
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
    leaveOutPerson: {
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": [
                 *         "Mira (kiln)"
                 *       ],
                 *       "left_out": true
                 *     }
                 */
                "application/json": {
                    /** @description Display names or numbers of one person, as phones show them */
                    names: string[];
                    /** @description true: neither quote nor name them; false: take them in again */
                    left_out: boolean;
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
                     *       "names": [
                     *         "Mira (kiln)",
                     *         "~ Mira"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LeftOutNames"];
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
    previewErasure: {
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": [
                 *         "Mira (kiln)"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Display names or numbers of one person, as phones show them */
                    names: string[];
                    /**
                     * @description `count`: their messages, without text and name, stay in figures as those of a removed member. `remove`: they leave the figures too.
                     * @default count
                     * @enum {string}
                     */
                    messages?: "count" | "remove";
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
                     *       "names": [
                     *         "Mira (kiln)",
                     *         "~ Mira"
                     *       ],
                     *       "unknown": [],
                     *       "shared": [],
                     *       "messages": 212,
                     *       "days": 41,
                     *       "weeks": 12,
                     *       "sources": [
                     *         "workshop"
                     *       ],
                     *       "raw_files": 1,
                     *       "pending_sources": 0,
                     *       "texts": [
                     *         "2026-W07"
                     *       ],
                     *       "confirm": "3f9a0c21b7de"
                     *     }
                     */
                    "application/json": components["schemas"]["ErasurePlan"];
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
    erasePerson: {
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": [
                 *         "Mira (kiln)"
                 *       ],
                 *       "confirm": "3f9a0c21b7de"
                 *     }
                 */
                "application/json": {
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
                     *       "names": [
                     *         "Mira (kiln)",
                     *         "~ Mira"
                     *       ],
                     *       "messages": 212,
                     *       "pending_sources": 1,
                     *       "texts": [
                     *         "2026-W07"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureResult"];
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
    previewCommunityDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "sources": [
                     *         "workshop"
                     *       ],
                     *       "exports": 3,
                     *       "raw_files": 1,
                     *       "weeks": 54,
                     *       "messages": 5344,
                     *       "media": 120,
                     *       "display_names": 38,
                     *       "keys": 2
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionPlan"];
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
    deleteCommunity: {
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "harbour-makers"
                 *     }
                 */
                "application/json": {
                    /** @description The slug of the community once more */
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
                     *       "sources": [
                     *         "workshop"
                     *       ],
                     *       "exports": 3,
                     *       "raw_files": 1,
                     *       "weeks": 54,
                     *       "messages": 5344,
                     *       "media": 120,
                     *       "display_names": 38,
                     *       "keys": 2
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionPlan"];
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
    previewSourceDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sources": [
                     *         "workshop"
                     *       ],
                     *       "exports": 3,
                     *       "raw_files": 1,
                     *       "weeks": 54,
                     *       "messages": 5344,
                     *       "media": 120,
                     *       "display_names": 38,
                     *       "keys": 0
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionPlan"];
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
    deleteSource: {
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
                 *       "confirm": "workshop"
                 *     }
                 */
                "application/json": {
                    /** @description The slug of the source once more */
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
                     *       "sources": [
                     *         "workshop"
                     *       ],
                     *       "exports": 3,
                     *       "raw_files": 1,
                     *       "weeks": 54,
                     *       "messages": 5344,
                     *       "media": 120,
                     *       "display_names": 38,
                     *       "keys": 0
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionPlan"];
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
    previewExportDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "raw_file": true,
                     *       "media": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ExportDeletion"];
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
    deleteExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example exp_01khqgw2q000000000000000 */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "exp_01khqgw2q000000000000000"
                 *     }
                 */
                "application/json": {
                    /** @description The id of the export once more */
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
                     *       "export_id": "exp_01khqgw2q000000000000000",
                     *       "raw_file": true,
                     *       "media": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ExportDeletion"];
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
    setPolicy: {
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policy": "themes"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What is public: nothing (`private`), figures, or figures and the themes that people talk about
                     * @enum {string}
                     */
                    policy: "private" | "figures" | "themes";
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
                     *       "policy": "themes",
                     *       "min_people": 5,
                     *       "retention_days": 365,
                     *       "max_sources": 50,
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
    previewPublication: {
        parameters: {
            query?: {
                /**
                 * @description What is public: nothing (`private`), figures, or figures and the themes that people talk about. The policy that is set, if omitted
                 * @example figures
                 */
                policy?: "private" | "figures" | "themes";
                /**
                 * @description This path only
                 * @example /sources.json
                 */
                path?: "/" | "/communities.json" | "/pulse.json" | "/pulse/history.json" | "/pulse/daily.json" | "/pulse/concepts.json" | "/sources.json";
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page of lists; their default if omitted */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "policy": "figures",
                     *       "policy_now": "private",
                     *       "answers": [
                     *         {
                     *           "path": "/sources.json",
                     *           "query": "?community=harbour-makers",
                     *           "preview": {
                     *             "status": 200,
                     *             "body": "{\"data\":[{\"slug\":\"group-1\",\"name\":\"Group 1\"}],\"next_cursor\":null,\"has_more\":false}"
                     *           },
                     *           "now": {
                     *             "status": 404,
                     *             "body": null
                     *           },
                     *           "is_same": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PublicationPreview"];
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
    listPublicWords: {
        parameters: {
            query?: {
                /** @description Only words of this state */
                state?: "waiting" | "public" | "hidden";
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 200 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "word": "kiln club",
                     *           "spelling": "Kiln Club",
                     *           "state": "waiting",
                     *           "decision": "none",
                     *           "reason": "It is written with a capital within sentences, as names are.",
                     *           "people": 9,
                     *           "weeks": 6,
                     *           "first_week": "2026-W02",
                     *           "last_week": "2026-W07",
                     *           "decided_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["PublicWordReviews"];
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
    decidePublicWord: {
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
                 * @description The word or phrase, as it is listed or as people write it
                 * @example kiln club
                 */
                word: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "allow"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description allow: it may be shown; never: neither it nor a phrase with it is; none: its use alone decides
                     * @enum {string}
                     */
                    decision: "allow" | "never" | "none";
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
                     *       "word": "kiln club",
                     *       "decision": "allow"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicWordDecided"];
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
    getText: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Slug of the community
                 * @example harbour-makers
                 */
                community: string;
                /**
                 * @description ISO week on the source’s own clock
                 * @example 2026-W07
                 */
                week: string;
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
                     *       "week": "2026-W07",
                     *       "text": "A calm week: the kiln is repaired, and the next firing is planned for Saturday.",
                     *       "warnings": [],
                     *       "reason": null,
                     *       "published_by": {
                     *         "id": "key_01khqgw2q000000000000000",
                     *         "name": "Operations"
                     *       },
                     *       "published_at": "2026-02-18T12:00:00Z",
                     *       "version": "v1771416000000"
                     *     }
                     */
                    "application/json": components["schemas"]["EditorText"];
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
    publishText: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the resource that you change, from your last read; 412 if somebody else has changed it since
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
                /**
                 * @description ISO week on the source’s own clock
                 * @example 2026-W07
                 */
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "A calm week: the kiln is repaired, and the next firing is planned for Saturday."
                 *     }
                 */
                "application/json": {
                    /** @description Plain text with line breaks, at most 4,000 characters */
                    text: string;
                    /** @description Why it is right all the same, if the check warns; it is kept, and stands in the audit log */
                    override_reason?: string;
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
                     *       "week": "2026-W07",
                     *       "text": "A calm week: the kiln is repaired, and the next firing is planned for Saturday.",
                     *       "warnings": [],
                     *       "reason": null,
                     *       "published_by": {
                     *         "id": "key_01khqgw2q000000000000000",
                     *         "name": "Operations"
                     *       },
                     *       "published_at": "2026-02-18T12:00:00Z",
                     *       "version": "v1771416000000"
                     *     }
                     */
                    "application/json": components["schemas"]["EditorText"];
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
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawText: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the resource that you change, from your last read; 412 if somebody else has changed it since
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
                /**
                 * @description ISO week on the source’s own clock
                 * @example 2026-W07
                 */
                week: string;
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
                     *       "week": "2026-W07",
                     *       "text": null,
                     *       "warnings": [],
                     *       "reason": null,
                     *       "published_by": null,
                     *       "published_at": null,
                     *       "version": "none"
                     *     }
                     */
                    "application/json": components["schemas"]["EditorText"];
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
    checkText: {
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
                 * @description ISO week on the source’s own clock
                 * @example 2026-W07
                 */
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Thanks to Mira for the glaze."
                 *     }
                 */
                "application/json": {
                    /** @description Plain text with line breaks, at most 4,000 characters */
                    text: string;
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
                     *       "warnings": [
                     *         {
                     *           "kind": "name",
                     *           "start": 10,
                     *           "end": 14,
                     *           "line": 1,
                     *           "text": "Mira",
                     *           "detail": "is the name of a member, or a part of one."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TextCheck"];
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
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                 * @description A text of your choice: within 24 hours, the same request with the same key is carried out only once
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
                /** @description Id of an export */
                export_id?: string;
                /** @description true: only replayed ones; false: only open ones */
                replayed?: boolean;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                    /** @description Id of an export */
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
                    /** @description Id of an export */
                    export_id?: string;
                    /** @description `confirm` of a preview with the same fields */
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *         },
                     *         "audio": {
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
                     *         },
                     *         "video": {
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
                     *         },
                     *         "embedding": {
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
                     *         },
                     *         "audio": {
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
                     *         },
                     *         "video": {
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
                     *         },
                     *         "embedding": {
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
                    /** @description When the bypass ends, at most seven days away; null ends it now */
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
                     *         "by": "archive office"
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
                     *         },
                     *         "audio": {
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
                     *         },
                     *         "video": {
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
                     *         },
                     *         "embedding": {
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
                /** @description An action, such as quota.bypass */
                action?: string;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *             "until": 1771437600000,
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
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                /** @description The kind of objects */
                area?: "raw" | "segments" | "media";
                /** @description Slug of a community: only its media; all media if omitted */
                community?: string;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                 * @description Slug of the community; the oldest published one if omitted
                 * @example harbour-makers
                 */
                community?: string;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           },
                     *           "words": {
                     *             "value": 2354,
                     *             "n_days": 7
                     *           },
                     *           "questions": {
                     *             "value": 27,
                     *             "n_days": 7
                     *           },
                     *           "open_questions": {
                     *             "value": null,
                     *             "n_days": 7,
                     *             "reason": "too_few_people"
                     *           },
                     *           "links": {
                     *             "value": 18,
                     *             "at_least": true,
                     *             "n_days": 7
                     *           },
                     *           "polls": {
                     *             "value": null,
                     *             "n_days": 7,
                     *             "reason": "too_few_people"
                     *           },
                     *           "media": {
                     *             "value": 24,
                     *             "n_days": 7
                     *           },
                     *           "joined": {
                     *             "value": 0,
                     *             "n_days": 7
                     *           },
                     *           "left": {
                     *             "value": 0,
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
                     *           },
                     *           "words": {
                     *             "value": 1980,
                     *             "n_days": 7
                     *           },
                     *           "questions": {
                     *             "value": 23,
                     *             "n_days": 7
                     *           },
                     *           "open_questions": {
                     *             "value": null,
                     *             "n_days": 7,
                     *             "reason": "too_few_people"
                     *           },
                     *           "links": {
                     *             "value": 15,
                     *             "at_least": true,
                     *             "n_days": 7
                     *           },
                     *           "polls": {
                     *             "value": null,
                     *             "n_days": 7,
                     *             "reason": "too_few_people"
                     *           },
                     *           "media": {
                     *             "value": 20,
                     *             "n_days": 7
                     *           },
                     *           "joined": {
                     *             "value": 0,
                     *             "n_days": 7
                     *           },
                     *           "left": {
                     *             "value": 0,
                     *             "n_days": 7
                     *           }
                     *         }
                     *       },
                     *       "change": {
                     *         "messages": 0.19,
                     *         "active_people": 0.11
                     *       },
                     *       "latest_summary": {
                     *         "week": "2026-W07",
                     *         "sentences": [
                     *           {
                     *             "text": "19% more messages than the week before"
                     *           },
                     *           {
                     *             "text": "214 messages (+19%) by 31 people. 27 questions."
                     *           }
                     *         ],
                     *         "editor_text": null,
                     *         "method": "template"
                     *       },
                     *       "top_concepts": [
                     *         {
                     *           "id": "kiln",
                     *           "name": "kiln",
                     *           "n_messages": 20,
                     *           "n_people": 5,
                     *           "pillar": "ceramics"
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "slug": "group-1",
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
                     *       },
                     *       "community": {
                     *         "slug": "harbour-makers",
                     *         "name": "Harbour Makers",
                     *         "language": "en",
                     *         "time_zone": "Europe/Dublin"
                     *       },
                     *       "available": true
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
                 * @description Slug of the community; the oldest published one if omitted
                 * @example harbour-makers
                 */
                community?: string;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /**
                 * @description Rows per page, at most 100
                 * @example 1
                 */
                limit?: number;
                /** @description Weeks to skip (for older clients; prefer cursor) */
                offset?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "sentences": [
                     *             {
                     *               "text": "19% more messages than the week before"
                     *             },
                     *             {
                     *               "text": "214 messages (+19%) by 31 people. 27 questions."
                     *             }
                     *           ],
                     *           "figures": {
                     *             "messages": {
                     *               "value": 214,
                     *               "n_days": 7
                     *             },
                     *             "active_people": {
                     *               "value": 31,
                     *               "n_days": 7
                     *             },
                     *             "words": {
                     *               "value": 2354,
                     *               "n_days": 7
                     *             },
                     *             "questions": {
                     *               "value": 27,
                     *               "n_days": 7
                     *             },
                     *             "open_questions": {
                     *               "value": null,
                     *               "n_days": 7,
                     *               "reason": "too_few_people"
                     *             },
                     *             "links": {
                     *               "value": 18,
                     *               "at_least": true,
                     *               "n_days": 7
                     *             },
                     *             "polls": {
                     *               "value": null,
                     *               "n_days": 7,
                     *               "reason": "too_few_people"
                     *             },
                     *             "media": {
                     *               "value": 24,
                     *               "n_days": 7
                     *             },
                     *             "joined": {
                     *               "value": 0,
                     *               "n_days": 7
                     *             },
                     *             "left": {
                     *               "value": 0,
                     *               "n_days": 7
                     *             }
                     *           },
                     *           "summaries": [
                     *             {
                     *               "source": "group-1",
                     *               "source_name": "Workshop",
                     *               "week": "2026-W07",
                     *               "changes": {
                     *                 "messages": 0.19,
                     *                 "words": 0.24,
                     *                 "questions": null,
                     *                 "links": 0.05,
                     *                 "media": -0.12,
                     *                 "active_people": 0.11
                     *               },
                     *               "sentences": [
                     *                 {
                     *                   "text": "19% more messages than the week before"
                     *                 },
                     *                 {
                     *                   "text": "214 messages (+19%) by 31 people. 27 questions."
                     *                 }
                     *               ],
                     *               "highlights": {
                     *                 "busiest_day": "2026-02-14",
                     *                 "days": [
                     *                   28,
                     *                   31,
                     *                   22,
                     *                   35,
                     *                   24,
                     *                   41,
                     *                   33
                     *                 ]
                     *               },
                     *               "coverage": {
                     *                 "known_days": 7,
                     *                 "days": 7
                     *               },
                     *               "k": 5,
                     *               "figures": {
                     *                 "messages": {
                     *                   "value": 214,
                     *                   "n_days": 7
                     *                 },
                     *                 "active_people": {
                     *                   "value": 31,
                     *                   "n_days": 7
                     *                 },
                     *                 "words": {
                     *                   "value": 2354,
                     *                   "n_days": 7
                     *                 },
                     *                 "questions": {
                     *                   "value": 27,
                     *                   "n_days": 7
                     *                 },
                     *                 "open_questions": {
                     *                   "value": null,
                     *                   "n_days": 7,
                     *                   "reason": "too_few_people"
                     *                 },
                     *                 "links": {
                     *                   "value": 18,
                     *                   "at_least": true,
                     *                   "n_days": 7
                     *                 },
                     *                 "polls": {
                     *                   "value": null,
                     *                   "n_days": 7,
                     *                   "reason": "too_few_people"
                     *                 },
                     *                 "media": {
                     *                   "value": 24,
                     *                   "n_days": 7
                     *                 },
                     *                 "joined": {
                     *                   "value": 0,
                     *                   "n_days": 7
                     *                 },
                     *                 "left": {
                     *                   "value": 0,
                     *                   "n_days": 7
                     *                 }
                     *               },
                     *               "details": {
                     *                 "media_by_type": {
                     *                   "image": {
                     *                     "value": 19
                     *                   },
                     *                   "voice": {
                     *                     "value": 5,
                     *                     "at_least": true
                     *                   }
                     *                 },
                     *                 "domains": [
                     *                   {
                     *                     "domain": "wikipedia.org",
                     *                     "n": {
                     *                       "value": 7
                     *                     }
                     *                   }
                     *                 ],
                     *                 "languages": [
                     *                   {
                     *                     "language": "en",
                     *                     "share": 0.98
                     *                   }
                     *                 ],
                     *                 "busiest_hour": 19
                     *               },
                     *               "method": "template"
                     *             }
                     *           ],
                     *           "coverage": {
                     *             "from": "2026-02-09",
                     *             "to": "2026-02-15",
                     *             "known_days": 7,
                     *             "days": 7
                     *           },
                     *           "change": {
                     *             "messages": 0.19,
                     *             "active_people": 0.11
                     *           },
                     *           "editor_text": null
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
                 * @description Slug of the community; the oldest published one if omitted
                 * @example harbour-makers
                 */
                community?: string;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /**
                 * @description Rows per page, at most 100
                 * @example 1
                 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "source": "group-1",
                     *           "source_name": "Workshop",
                     *           "week": "2026-W07",
                     *           "day": "2026-02-14",
                     *           "sentences": [
                     *             {
                     *               "text": "19% more messages than the week before"
                     *             }
                     *           ],
                     *           "known_days": 1,
                     *           "k": 5,
                     *           "figures": {
                     *             "messages": {
                     *               "value": 41,
                     *               "n_days": 1
                     *             },
                     *             "active_people": {
                     *               "value": 12,
                     *               "n_days": 1
                     *             },
                     *             "words": {
                     *               "value": 451,
                     *               "n_days": 1
                     *             },
                     *             "questions": {
                     *               "value": 5,
                     *               "n_days": 1
                     *             },
                     *             "open_questions": {
                     *               "value": null,
                     *               "n_days": 1,
                     *               "reason": "too_few_people"
                     *             },
                     *             "links": {
                     *               "value": 3,
                     *               "at_least": true,
                     *               "n_days": 1
                     *             },
                     *             "polls": {
                     *               "value": null,
                     *               "n_days": 1,
                     *               "reason": "too_few_people"
                     *             },
                     *             "media": {
                     *               "value": 5,
                     *               "n_days": 1
                     *             },
                     *             "joined": {
                     *               "value": 0,
                     *               "n_days": 1
                     *             },
                     *             "left": {
                     *               "value": 0,
                     *               "n_days": 1
                     *             }
                     *           },
                     *           "details": {
                     *             "media_by_type": {
                     *               "image": {
                     *                 "value": 19
                     *               },
                     *               "voice": {
                     *                 "value": 5,
                     *                 "at_least": true
                     *               }
                     *             },
                     *             "domains": [
                     *               {
                     *                 "domain": "wikipedia.org",
                     *                 "n": {
                     *                   "value": 7
                     *                 }
                     *               }
                     *             ],
                     *             "languages": [
                     *               {
                     *                 "language": "en",
                     *                 "share": 0.98
                     *               }
                     *             ],
                     *             "busiest_hour": 19
                     *           },
                     *           "method": "template"
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
                 * @description Slug of the community; the oldest published one if omitted
                 * @example harbour-makers
                 */
                community?: string;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *       "concepts": [
                     *         {
                     *           "id": "kiln",
                     *           "name": "kiln",
                     *           "n_messages": 20,
                     *           "n_people": 5,
                     *           "weeks": 11,
                     *           "first_week": "2025-W46",
                     *           "last_week": "2026-W07",
                     *           "pillar": "ceramics"
                     *         },
                     *         {
                     *           "id": "glaze",
                     *           "name": "glaze",
                     *           "n_messages": 10,
                     *           "n_people": 5,
                     *           "weeks": 5,
                     *           "first_week": "2025-W50",
                     *           "last_week": "2026-W06",
                     *           "pillar": "ceramics"
                     *         }
                     *       ],
                     *       "edges": [
                     *         {
                     *           "a": "kiln",
                     *           "b": "glaze",
                     *           "weight": 0.51,
                     *           "n": 9,
                     *           "n_people": 5
                     *         }
                     *       ],
                     *       "pillars": [
                     *         {
                     *           "slug": "ceramics",
                     *           "name": "Ceramics",
                     *           "n_messages": 31,
                     *           "n_people": 10,
                     *           "n_concepts": 2
                     *         }
                     *       ],
                     *       "known_weeks": 14,
                     *       "k": 5,
                     *       "community": {
                     *         "slug": "harbour-makers",
                     *         "name": "Harbour Makers",
                     *         "language": "en",
                     *         "time_zone": "Europe/Dublin"
                     *       },
                     *       "available": true
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
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /**
                 * @description Rows per page, at most 100
                 * @example 100
                 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                 * @description Slug of the community; the oldest published one if omitted
                 * @example harbour-makers
                 */
                community?: string;
                /** @description `next_cursor` of the previous page */
                cursor?: string;
                /** @description Rows per page, at most 100 */
                limit?: number;
            };
            header?: {
                /** @description ETag of the response that you have; 304 if it has not changed */
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
                     *           "slug": "group-1",
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
                /** @description ETag of the response that you have; 304 if it has not changed */
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
