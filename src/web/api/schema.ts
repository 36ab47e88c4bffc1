// Made by `npm run make-client` from /api/openapi.json.
export type paths = {
    "/api/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description the day on which the data stand */
                            asOf: string;
                            /** @description where each is read */
                            collections: string[];
                            /** @description hash of the data */
                            data: string;
                            /** @description of the engine */
                            version: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Said against came true, by group */
        get: {
            parameters: {
                query?: {
                    by?: string;
                    group?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                bins: {
                                    frequency: number;
                                    mean: number;
                                    n: number;
                                }[] | null;
                                brier: {
                                    high: number | null;
                                    low: number | null;
                                    value: number;
                                };
                                by: string;
                                calibrationError: {
                                    high: number | null;
                                    low: number | null;
                                    value: number;
                                };
                                /** @description share of the questions */
                                cameTrue: number;
                                /** @description shares inside the central 50, 80 and 95 % intervals */
                                covered: number[] | null;
                                group: string;
                                id: string;
                                indicators: number;
                                questions: number;
                                skill: number;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accuracy/bars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was to be reached, and what was got */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                facts: {
                                    [key: string]: string | number;
                                };
                                got: string;
                                held?: boolean;
                                id: string;
                                measure: string;
                                reach: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                absorbed?: string[];
                                /** @enum {string} */
                                basis?: "assumption";
                                id: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                /** @description for narrow tables */
                                short: {
                                    en: string;
                                    vi: string;
                                };
                                successor?: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            absorbed?: string[];
                            /** @enum {string} */
                            basis?: "assumption";
                            id: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            /** @description for narrow tables */
                            short: {
                                en: string;
                                vi: string;
                            };
                            successor?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines and reporting duties of a plan */
        get: {
            parameters: {
                query: {
                    /** @description only what concerns this office */
                    agency?: string;
                    /** @description months of the window */
                    ahead?: number;
                    /** @description the day it is looked at; left out: the day on which the data stand, never the clock’s */
                    on?: string;
                    plan: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                action: string;
                                actor: string;
                                after: unknown;
                                /** Format: date-time */
                                at: string;
                                before: unknown;
                                id: string;
                                kind: string;
                                seq: number;
                                version: number | null;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A backup of everything, made now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A briefing as Word, PDF, HTML or slides; of several plans an archive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the scenario from which differences are told */
                        against?: string | components["schemas"]["Scenario"];
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /**
                         * @default docx
                         * @enum {string}
                         */
                        format?: "docx" | "pdf" | "html" | "pptx";
                        /**
                         * @default vi
                         * @enum {string}
                         */
                        language?: "vi" | "en";
                        /**
                         * @description short: two pages; full: a section for each chosen target
                         * @default short
                         * @enum {string}
                         */
                        length?: "short" | "full";
                        /** @default 10000 */
                        paths?: number;
                        /** @description all: every plan there is */
                        plans: "all" | string[];
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                        /** @description targets with a section of their own; absent: those most worth deciding, by a rule the briefing states */
                        targets?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All of them, or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: ({
                            /** @enum {string} */
                            action: "put";
                            body: {
                                [key: string]: unknown;
                            };
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            version: number;
                        } | {
                            /** @enum {string} */
                            action: "delete";
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            version: number;
                        } | {
                            /** @enum {string} */
                            action: "restore";
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            version: number;
                        })[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            documents: {
                                body: unknown;
                                /** Format: date-time */
                                changedAt: string;
                                changedBy: string;
                                deleted: boolean;
                                id: string;
                                /** @enum {string} */
                                kind: "scenario" | "source" | "observation" | "response" | "driver";
                                /** @description whose it is; null: everybody’s */
                                territory: string | null;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 10000 */
                        paths?: number;
                        plan: string;
                        /** @description the others are measured against the first */
                        scenarios: (string | components["schemas"]["Scenario"])[];
                        /** @default 1 */
                        seed?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions put, the newest first */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    limit?: number;
                    offset?: number;
                    status?: "queued" | "running" | "done" | "failed" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Computation"][];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer, as the command line prints it; of a briefing the file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it be */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events from `Last-Event-ID` on; 204 when nothing more will come */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "last-event-id"?: number;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish: kept for ever, with all that is needed to repeat it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute once more and compare, to be read under `repeated` */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/computations/{id}/tables/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A projection as CSV, Arrow IPC stream or Parquet */
        get: {
            parameters: {
                query?: {
                    /** @description ids with commas; all that can be given when absent */
                    targets?: string;
                };
                header?: never;
                path: {
                    /** @description attainments, projections, draws; .csv, .arrow or .parquet */
                    file: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description envelope: all of the province’s money as the scenario splits it; or a programme
                         * @default envelope
                         */
                        by?: string;
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 10000 */
                        paths?: number;
                        /** @default 0.8 */
                        probability?: number;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                        target: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description true: only what has been deleted */
                    deleted?: "true" | "false";
                    kind?: "scenario" | "source" | "observation" | "response" | "driver";
                    limit?: number;
                    offset?: number;
                    territory?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                body: unknown;
                                /** Format: date-time */
                                changedAt: string;
                                changedBy: string;
                                deleted: boolean;
                                id: string;
                                /** @enum {string} */
                                kind: "scenario" | "source" | "observation" | "response" | "driver";
                                /** @description whose it is; null: everybody’s */
                                territory: string | null;
                                version: number;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "scenario" | "source" | "observation" | "response" | "driver";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: unknown;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                            deleted: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            /** @description whose it is; null: everybody’s */
                            territory: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "scenario" | "source" | "observation" | "response" | "driver";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: unknown;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                            deleted: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            /** @description whose it is; null: everybody’s */
                            territory: string | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: unknown;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                            deleted: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            /** @description whose it is; null: everybody’s */
                            territory: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "scenario" | "source" | "observation" | "response" | "driver";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: unknown;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                            deleted: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            /** @description whose it is; null: everybody’s */
                            territory: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{kind}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    id: string;
                    kind: "scenario" | "source" | "observation" | "response" | "driver";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                action: string;
                                actor: string;
                                after: unknown;
                                /** Format: date-time */
                                at: string;
                                before: unknown;
                                id: string;
                                kind: string;
                                seq: number;
                                version: number | null;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{kind}/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "scenario" | "source" | "observation" | "response" | "driver";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: unknown;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                            deleted: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "scenario" | "source" | "observation" | "response" | "driver";
                            /** @description whose it is; null: everybody’s */
                            territory: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    driver?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                    territory?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                basis: {
                                    evidence?: string[];
                                    /** @description elicited values expire; default twelve months after `on` */
                                    expires?: string;
                                    /** @description YYYY-MM-DD */
                                    on: string;
                                    /** @enum {string} */
                                    status: "prior" | "assumption" | "elicited" | "synthetic";
                                    /** @description who assumes or judges it */
                                    who: string;
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                };
                                /** @enum {string} */
                                driver: "total-expenditure" | "grdp" | "population" | "price-level";
                                /** @description % a year, nominal */
                                growth: {
                                    /** @description 10 % of cases lie above */
                                    high: number;
                                    /** @description 10 % of cases lie below */
                                    low: number;
                                    /** @description most likely */
                                    mode: number;
                                };
                                /** @description id of a source of an observation */
                                source?: string;
                                /** @description `any` for all */
                                territory: string;
                                value: {
                                    /** @description 10 % of cases lie above */
                                    high: number;
                                    /** @description 10 % of cases lie below */
                                    low: number;
                                    /** @description most likely */
                                    mode: number;
                                };
                                year: number;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    plan?: string;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description as printed */
                                due?: string;
                                id: string;
                                line: number;
                                note?: string;
                                plan: string;
                                quote: string;
                                rule: string;
                                title: {
                                    en: string;
                                    vi: string;
                                };
                                to: string[];
                                who: string[];
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description as printed */
                            due?: string;
                            id: string;
                            line: number;
                            note?: string;
                            plan: string;
                            quote: string;
                            rule: string;
                            title: {
                                en: string;
                                vi: string;
                            };
                            to: string[];
                            who: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/elicited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The two questions answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description level of the indicator reachable with unlimited money within the years */
                        best: {
                            /** @description 10 % of cases lie above */
                            high: number;
                            /** @description 10 % of cases lie below */
                            low: number;
                            /** @description most likely */
                            mode: number;
                        };
                        by: string;
                        /** @description tỷ đồng planned in all that buy half of that improvement */
                        half: {
                            /** @description 10 % of cases lie above */
                            high: number;
                            /** @description 10 % of cases lie below */
                            low: number;
                            /** @description most likely */
                            mode: number;
                        };
                        indicator: string;
                        office: string;
                        /** @description YYYY-MM-DD */
                        on: string;
                        programme: string;
                        reason: string;
                        territory: string;
                        years: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            basis: {
                                evidence?: string[];
                                /** @description elicited values expire; default twelve months after `on` */
                                expires?: string;
                                /** @description YYYY-MM-DD */
                                on: string;
                                /** @enum {string} */
                                status: "prior" | "assumption" | "elicited" | "synthetic";
                                /** @description who assumes or judges it */
                                who: string;
                                why: string | {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /**
                             * @description gap: share of the way to the better bound, 0–1; value: level in the unit of the indicator
                             * @enum {string}
                             */
                            bestAs?: "gap" | "value";
                            /** @enum {string} */
                            form: "saturating" | "hill" | "elasticity" | "unit-cost" | "formula";
                            /** @description form formula: an expression of `stock` and the parameters, link-scale change */
                            formula?: string;
                            id: string;
                            indicator: string;
                            parameters: {
                                [key: string]: {
                                    /** @description 10 % of cases lie above */
                                    high: number;
                                    /** @description 10 % of cases lie below */
                                    low: number;
                                    /** @description most likely */
                                    mode: number;
                                };
                            };
                            /** @description whose money counts: provincial money is never credited with what operators pay */
                            payers: ("province" | "centre" | "operators" | "society")[];
                            /**
                             * @description money parameters (half, base, cost): tỷ đồng for the province, or triệu đồng for each inhabitant
                             * @enum {string}
                             */
                            per: "province" | "person";
                            priceYear: number;
                            programme: string;
                            /** @description elicited for one territory: stands before the general one */
                            territory?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 10000 */
                        paths?: number;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                        target: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frontiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @description the one group to count */
                        group?: string;
                        /** @default 10000 */
                        paths?: number;
                        plan: string;
                        /** @default 9 */
                        points?: number;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                        /** @description the one target to look at; with neither target nor group all are counted */
                        target?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    better?: string;
                    family?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    scale?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                better: "higher" | "lower" | "none";
                                /** @description years in which a new method starts: earlier values are not comparable */
                                breaks?: number[];
                                definition?: {
                                    en: string;
                                    vi: string;
                                };
                                /** @description panel family whose pooled prior is used */
                                family?: string;
                                id: string;
                                /** @description hard lower bound in the unit */
                                lower?: number;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                note?: string;
                                /** @enum {string} */
                                scale: "percent" | "share" | "index" | "count" | "amount" | "rate" | "rank" | "growth" | "milestone" | "qualitative";
                                /** @description for a rank: the score that is ranked */
                                score?: string;
                                /** @description the office that holds the figure */
                                steward?: string;
                                unit: string;
                                /** @description hard upper bound in the unit */
                                upper?: number;
                                /** @description the notion of which this is one method */
                                variantOf?: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            better: "higher" | "lower" | "none";
                            /** @description years in which a new method starts: earlier values are not comparable */
                            breaks?: number[];
                            definition?: {
                                en: string;
                                vi: string;
                            };
                            /** @description panel family whose pooled prior is used */
                            family?: string;
                            id: string;
                            /** @description hard lower bound in the unit */
                            lower?: number;
                            name: {
                                en: string;
                                vi: string;
                            };
                            note?: string;
                            /** @enum {string} */
                            scale: "percent" | "share" | "index" | "count" | "amount" | "rate" | "rank" | "growth" | "milestone" | "qualitative";
                            /** @description for a rank: the score that is ranked */
                            score?: string;
                            /** @description the office that holds the figure */
                            steward?: string;
                            unit: string;
                            /** @description hard upper bound in the unit */
                            upper?: number;
                            /** @description the notion of which this is one method */
                            variantOf?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file (the body) would change */
        post: {
            parameters: {
                query: {
                    limit?: number;
                    /** @description of the file, with its ending */
                    name: string;
                    offset?: number;
                    plan: string;
                    /** @description whose money amounts are compared with, where the file names none */
                    scenario?: string;
                    show?: "changes" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store what its preview showed */
        post: {
            parameters: {
                query: {
                    /** @description of the preview that is accepted */
                    hash: string;
                    limit?: number;
                    /** @description of the file, with its ending */
                    name: string;
                    offset?: number;
                    plan: string;
                    /** @description whose money amounts are compared with, where the file names none */
                    scenario?: string;
                    show?: "changes" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marginals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 10000 */
                        paths?: number;
                        plan: string;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                        /**
                         * @description tỷ đồng a year, prices of 2025
                         * @default 10
                         */
                        step?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "approver" | "admin";
                            /** @description "*": all of them */
                            territories: "*" | string[];
                            /** @enum {string} */
                            via: "local" | "session" | "token";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        next: string;
                    };
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    plan?: string;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "share" | "floor" | "source" | "amount" | "condition";
                                line: number;
                                note?: string;
                                payers?: ("province" | "centre" | "society" | "firms")[];
                                plan: string;
                                quote: string;
                                statement: {
                                    en: string;
                                    vi: string;
                                };
                                target?: string;
                                unit?: string;
                                value?: number;
                                year?: number;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/money/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            kind: "share" | "floor" | "source" | "amount" | "condition";
                            line: number;
                            note?: string;
                            payers?: ("province" | "centre" | "society" | "firms")[];
                            plan: string;
                            quote: string;
                            statement: {
                                en: string;
                                vi: string;
                            };
                            target?: string;
                            unit?: string;
                            value?: number;
                            year?: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    indicator?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                    source?: string;
                    status?: string;
                    territory?: string;
                    year?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description as the collector graded it; figures marked doubtful are kept but never fitted */
                                confidence: string;
                                /** @description for a rank: number of units ranked */
                                fieldSize: "" | number;
                                indicator: string;
                                note: string;
                                source: string;
                                /** @enum {string} */
                                status: "official" | "reported" | "estimate" | "assumption" | "synthetic";
                                territory: string;
                                unit: string;
                                value: number;
                                /** @description when the figure was published: YYYY, YYYY-MM or YYYY-MM-DD; empty = unknown */
                                vintage: string;
                                year: number;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/optimisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /** @default {} */
                        constraints?: {
                            /** @description instead of the scenario’s; naming another payer lets its money be allocated too */
                            envelope?: {
                                /** @description tỷ đồng, prices of each year */
                                amount: number;
                                from: number;
                                /** @enum {string} */
                                payer?: "province" | "centre" | "operators" | "society";
                                to?: number;
                            }[];
                            /** @description programmes to be allocated although nothing is known of their effect */
                            free?: string[];
                            /** @description every line: at most so many % more than the year before */
                            growth?: number;
                            /** @description programmes that stay as the scenario has them */
                            hold?: string[];
                            /** @description every line keeps at least so many % of what the scenario gives it */
                            keep?: number;
                            natures?: {
                                from?: number;
                                /** @description % of the province’s money of the year */
                                least?: number;
                                most?: number;
                                /** @enum {string} */
                                nature: "capital" | "recurrent";
                                to?: number;
                            }[];
                            programmes?: {
                                /** @description what can be spent in a year: at most this */
                                absorption?: number;
                                /** @description at most so many % */
                                cap?: number;
                                /** @description projects under way: at least this */
                                committed?: number;
                                /** @description at least so many % of the payer’s envelope of the year */
                                floor?: number;
                                from?: number;
                                /** @description at most so many % more than the year before */
                                growth?: number;
                                /** @description nothing, or at least this */
                                minimumSize?: number;
                                /**
                                 * @description province when absent
                                 * @enum {string}
                                 */
                                payer?: "province" | "centre" | "operators" | "society";
                                programme: string;
                                to?: number;
                            }[];
                            /** @description of a group of targets or of one target; 1 when absent, a target stands before its group */
                            weights?: {
                                group?: string;
                                target?: string;
                                weight: number;
                            }[];
                        };
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /**
                         * @default expected
                         * @enum {string}
                         */
                        objective?: "expected" | "worst-group" | "shortfall" | "cvar";
                        /** @default 2000 */
                        paths?: number;
                        plan: string;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                    territory?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description counts by the document's own numbering */
                                declared?: {
                                    [key: string]: number;
                                };
                                groups: {
                                    en: string;
                                    id: string;
                                    number?: string;
                                    vi: string;
                                }[];
                                id: string;
                                /** @description YYYY-MM-DD */
                                issued?: string;
                                issuer: string;
                                note?: string;
                                number?: string;
                                /** @enum {string} */
                                quality: "clean" | "markup" | "ocr-damaged" | "synthetic";
                                /** @description file of the source text, or "synthetic" */
                                source: string;
                                territory: string;
                                title: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description counts by the document's own numbering */
                            declared?: {
                                [key: string]: number;
                            };
                            groups: {
                                en: string;
                                id: string;
                                number?: string;
                                vi: string;
                            }[];
                            id: string;
                            /** @description YYYY-MM-DD */
                            issued?: string;
                            issuer: string;
                            note?: string;
                            number?: string;
                            /** @enum {string} */
                            quality: "clean" | "markup" | "ocr-damaged" | "synthetic";
                            /** @description file of the source text, or "synthetic" */
                            source: string;
                            territory: string;
                            title: {
                                en: string;
                                vi: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same requests: what each office is asked for, and by when */
        get: {
            parameters: {
                query?: {
                    lang?: "vi" | "en";
                    paths?: number;
                    scenario?: string;
                    seed?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description of the catalogue; null: the office stands in the plan alone */
                                agency: string | null;
                                /** @description day of the next report; null: the plan names none */
                                due: string | null;
                                figures: {
                                    indicator: string;
                                    /** @description targets that wait for it */
                                    targets: string[];
                                    /** @description years without a figure, the last complete one first */
                                    years: number[];
                                }[];
                                office: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/data-requests.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for missing figures, a workbook for each office, as `lotrinh data-request` writes them */
        get: {
            parameters: {
                query?: {
                    lang?: "vi" | "en";
                    paths?: number;
                    scenario?: string;
                    seed?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/workbook.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results, scenarios, figures and sources as an Excel workbook, as `lotrinh workbook` writes it */
        get: {
            parameters: {
                query?: {
                    lang?: "vi" | "en";
                    paths?: number;
                    scenario?: string;
                    seed?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description what the line pays for */
                                covers: {
                                    en: string;
                                    vi: string;
                                };
                                /** @description id in programmes/delivery.yaml */
                                delivery: string;
                                id: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                /** @enum {string} */
                                nature: "capital" | "recurrent";
                                /** @description a line inside another programme: its money counts there */
                                partOf?: string;
                                /** @description who may pay for it */
                                payers: ("province" | "centre" | "operators" | "society")[];
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description what the line pays for */
                            covers: {
                                en: string;
                                vi: string;
                            };
                            /** @description id in programmes/delivery.yaml */
                            delivery: string;
                            id: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            /** @enum {string} */
                            nature: "capital" | "recurrent";
                            /** @description a line inside another programme: its money counts there */
                            partOf?: string;
                            /** @description who may pay for it */
                            payers: ("province" | "centre" | "operators" | "society")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 10000 */
                        paths?: number;
                        plan: string;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    form?: string;
                    indicator?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    programme?: string;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                    territory?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                basis: {
                                    evidence?: string[];
                                    /** @description elicited values expire; default twelve months after `on` */
                                    expires?: string;
                                    /** @description YYYY-MM-DD */
                                    on: string;
                                    /** @enum {string} */
                                    status: "prior" | "assumption" | "elicited" | "synthetic";
                                    /** @description who assumes or judges it */
                                    who: string;
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                };
                                /**
                                 * @description gap: share of the way to the better bound, 0–1; value: level in the unit of the indicator
                                 * @enum {string}
                                 */
                                bestAs?: "gap" | "value";
                                /** @enum {string} */
                                form: "saturating" | "hill" | "elasticity" | "unit-cost" | "formula";
                                /** @description form formula: an expression of `stock` and the parameters, link-scale change */
                                formula?: string;
                                id: string;
                                indicator: string;
                                parameters: {
                                    [key: string]: {
                                        /** @description 10 % of cases lie above */
                                        high: number;
                                        /** @description 10 % of cases lie below */
                                        low: number;
                                        /** @description most likely */
                                        mode: number;
                                    };
                                };
                                /** @description whose money counts: provincial money is never credited with what operators pay */
                                payers: ("province" | "centre" | "operators" | "society")[];
                                /**
                                 * @description money parameters (half, base, cost): tỷ đồng for the province, or triệu đồng for each inhabitant
                                 * @enum {string}
                                 */
                                per: "province" | "person";
                                priceYear: number;
                                programme: string;
                                /** @description elicited for one territory: stands before the general one */
                                territory?: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            basis: {
                                evidence?: string[];
                                /** @description elicited values expire; default twelve months after `on` */
                                expires?: string;
                                /** @description YYYY-MM-DD */
                                on: string;
                                /** @enum {string} */
                                status: "prior" | "assumption" | "elicited" | "synthetic";
                                /** @description who assumes or judges it */
                                who: string;
                                why: string | {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /**
                             * @description gap: share of the way to the better bound, 0–1; value: level in the unit of the indicator
                             * @enum {string}
                             */
                            bestAs?: "gap" | "value";
                            /** @enum {string} */
                            form: "saturating" | "hill" | "elasticity" | "unit-cost" | "formula";
                            /** @description form formula: an expression of `stock` and the parameters, link-scale change */
                            formula?: string;
                            id: string;
                            indicator: string;
                            parameters: {
                                [key: string]: {
                                    /** @description 10 % of cases lie above */
                                    high: number;
                                    /** @description 10 % of cases lie below */
                                    low: number;
                                    /** @description most likely */
                                    mode: number;
                                };
                            };
                            /** @description whose money counts: provincial money is never credited with what operators pay */
                            payers: ("province" | "centre" | "operators" | "society")[];
                            /**
                             * @description money parameters (half, base, cost): tỷ đồng for the province, or triệu đồng for each inhabitant
                             * @enum {string}
                             */
                            per: "province" | "person";
                            priceYear: number;
                            programme: string;
                            /** @description elicited for one territory: stands before the general one */
                            territory?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/robustness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 2000 */
                        paths?: number;
                        plan: string;
                        /** @description absent: all shipped ones that fit the plan */
                        policies?: (string | components["schemas"]["Scenario"])[];
                        /**
                         * @description share of the targets that is good enough
                         * @default 0.5
                         */
                        satisfice?: number;
                        /** @default 1 */
                        seed?: number;
                        /** @description the one target to look at; absent: the number of targets met */
                        target?: string;
                        /** @description absent: the baseline and all shipped ones */
                        worlds?: (string | components["schemas"]["Scenario"])[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    extends?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    plan?: string;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description every assumption with its origin */
                                assumptions: {
                                    basis: {
                                        evidence?: string[];
                                        /** @description elicited values expire; default twelve months after `on` */
                                        expires?: string;
                                        /** @description YYYY-MM-DD */
                                        on: string;
                                        /** @enum {string} */
                                        status: "prior" | "assumption" | "elicited" | "synthetic";
                                        /** @description who assumes or judges it */
                                        who: string;
                                        why: string | {
                                            en: string;
                                            vi: string;
                                        };
                                    };
                                    what: {
                                        en: string;
                                        vi: string;
                                    };
                                }[];
                                extends?: string;
                                id: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                /** @description absent: any plan */
                                plan?: string;
                                policy?: {
                                    envelope?: {
                                        amount?: number;
                                        /** @description times what the last known share of the budget gives; 1 is the baseline */
                                        factor?: number;
                                        from: number;
                                        /** @description of `amount`; absent: prices of each year */
                                        priceYear?: number;
                                        /** @description % of total local expenditure */
                                        shareOfBudget?: number;
                                        to?: number;
                                    }[];
                                    spending?: {
                                        amount?: number;
                                        from: number;
                                        /** @description of `centre` or `society`: đồng for each đồng of the province on the same programme in the same year, whatever the province then spends; two numbers are a ramp */
                                        match?: number | [
                                            number,
                                            number
                                        ];
                                        /**
                                         * @description province when absent
                                         * @enum {string}
                                         */
                                        payer?: "province" | "centre" | "operators" | "society";
                                        priceYear?: number;
                                        programme: string;
                                        /** @description first and last year, straight line between */
                                        ramp?: [
                                            number,
                                            number
                                        ];
                                        /** @description % of the envelope */
                                        share?: number;
                                        /** @description last year of the row; a ramp needs it and stays at its end */
                                        to?: number;
                                    }[];
                                };
                                summary: {
                                    en: string;
                                    vi: string;
                                };
                                world?: {
                                    drivers?: {
                                        /** @enum {string} */
                                        driver: "total-expenditure" | "grdp" | "population" | "price-level";
                                        factor?: number;
                                        from: number;
                                        to?: number;
                                        value?: number;
                                    }[];
                                    shocks?: ({
                                        indicator: string;
                                        /** @enum {string} */
                                        kind: "achieved";
                                        value: number;
                                        why: string | {
                                            en: string;
                                            vi: string;
                                        };
                                        year: number;
                                    } | {
                                        by: number;
                                        indicator: string;
                                        /** @enum {string} */
                                        kind: "shift";
                                        why: string | {
                                            en: string;
                                            vi: string;
                                        };
                                        year: number;
                                    } | {
                                        factor: number;
                                        from: number;
                                        /** @enum {string} */
                                        kind: "revenue";
                                        to?: number;
                                        why: string | {
                                            en: string;
                                            vi: string;
                                        };
                                    } | {
                                        /** @enum {string} */
                                        kind: "merger";
                                        why: string | {
                                            en: string;
                                            vi: string;
                                        };
                                    })[];
                                };
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description every assumption with its origin */
                            assumptions: {
                                basis: {
                                    evidence?: string[];
                                    /** @description elicited values expire; default twelve months after `on` */
                                    expires?: string;
                                    /** @description YYYY-MM-DD */
                                    on: string;
                                    /** @enum {string} */
                                    status: "prior" | "assumption" | "elicited" | "synthetic";
                                    /** @description who assumes or judges it */
                                    who: string;
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                };
                                what: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            extends?: string;
                            id: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            /** @description absent: any plan */
                            plan?: string;
                            policy?: {
                                envelope?: {
                                    amount?: number;
                                    /** @description times what the last known share of the budget gives; 1 is the baseline */
                                    factor?: number;
                                    from: number;
                                    /** @description of `amount`; absent: prices of each year */
                                    priceYear?: number;
                                    /** @description % of total local expenditure */
                                    shareOfBudget?: number;
                                    to?: number;
                                }[];
                                spending?: {
                                    amount?: number;
                                    from: number;
                                    /** @description of `centre` or `society`: đồng for each đồng of the province on the same programme in the same year, whatever the province then spends; two numbers are a ramp */
                                    match?: number | [
                                        number,
                                        number
                                    ];
                                    /**
                                     * @description province when absent
                                     * @enum {string}
                                     */
                                    payer?: "province" | "centre" | "operators" | "society";
                                    priceYear?: number;
                                    programme: string;
                                    /** @description first and last year, straight line between */
                                    ramp?: [
                                        number,
                                        number
                                    ];
                                    /** @description % of the envelope */
                                    share?: number;
                                    /** @description last year of the row; a ramp needs it and stays at its end */
                                    to?: number;
                                }[];
                            };
                            summary: {
                                en: string;
                                vi: string;
                            };
                            world?: {
                                drivers?: {
                                    /** @enum {string} */
                                    driver: "total-expenditure" | "grdp" | "population" | "price-level";
                                    factor?: number;
                                    from: number;
                                    to?: number;
                                    value?: number;
                                }[];
                                shocks?: ({
                                    indicator: string;
                                    /** @enum {string} */
                                    kind: "achieved";
                                    value: number;
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                    year: number;
                                } | {
                                    by: number;
                                    indicator: string;
                                    /** @enum {string} */
                                    kind: "shift";
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                    year: number;
                                } | {
                                    factor: number;
                                    from: number;
                                    /** @enum {string} */
                                    kind: "revenue";
                                    to?: number;
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                } | {
                                    /** @enum {string} */
                                    kind: "merger";
                                    why: string | {
                                        en: string;
                                        vi: string;
                                    };
                                })[];
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sensitivities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default old
                         * @enum {string}
                         */
                        boundary?: "old" | "successor";
                        /**
                         * @description run a budget that is not valid; the answer bears a mark
                         * @default false
                         */
                        force?: boolean;
                        /** @default 20 */
                        morris?: number;
                        /** @default 2000 */
                        paths?: number;
                        /**
                         * @description id of a scenario, or a scenario of one’s own as in a scenario file
                         * @default baseline
                         */
                        scenario?: string | components["schemas"]["Scenario"];
                        /** @default 1 */
                        seed?: number;
                        /**
                         * @default 1024
                         * @enum {number}
                         */
                        sobol?: 32 | 64 | 128 | 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384;
                        target: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Computation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to sign in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            oidc: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "approver" | "admin";
                            /** @description "*": all of them */
                            territories: "*" | string[];
                            /** @enum {string} */
                            via: "local" | "session" | "token";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To the identity provider */
        get: {
            parameters: {
                query?: {
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Back from it */
        get: {
            parameters: {
                query?: {
                    code?: string;
                    state?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string;
                                id: string;
                                published: string;
                                publisher: string;
                                title: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            id: string;
                            published: string;
                            publisher: string;
                            title: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    agency?: string;
                    comparator?: string;
                    group?: string;
                    indicator?: string;
                    kind?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    plan?: string;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                    year?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: ({
                                id: string;
                                indicator: string;
                                /** @enum {string} */
                                kind: "percent" | "share_of_grdp" | "share_of_budget" | "count" | "count_per_year" | "rate_per_10k" | "rate_per_1k" | "index01" | "rank" | "growth_per_year" | "milestone" | "qualitative";
                                plan: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            indicator: string;
                            /** @enum {string} */
                            kind: "percent" | "share_of_grdp" | "share_of_budget" | "count" | "count_per_year" | "rate_per_10k" | "rate_per_1k" | "index01" | "rank" | "growth_per_year" | "milestone" | "qualitative";
                            plan: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    group?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    plan?: string;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                coordinating: string[];
                                /** @description as printed */
                                deadline?: string;
                                deliverable?: string;
                                group: string;
                                id: string;
                                lead: string[];
                                line: number;
                                note?: string;
                                number: string;
                                plan: string;
                                quote: string;
                                /** @description the binding deadline as a rule */
                                rule: string;
                                ruleThen?: string;
                                title: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            coordinating: string[];
                            /** @description as printed */
                            deadline?: string;
                            deliverable?: string;
                            group: string;
                            id: string;
                            lead: string[];
                            line: number;
                            note?: string;
                            number: string;
                            plan: string;
                            quote: string;
                            /** @description the binding deadline as a rule */
                            rule: string;
                            ruleThen?: string;
                            title: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                era?: "34" | "63" | "both";
                                id: string;
                                /** @enum {string} */
                                kind: "nation" | "mean" | "region" | "province" | "former" | "synthetic";
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                region?: string;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            era?: "34" | "63" | "both";
                            id: string;
                            /** @enum {string} */
                            kind: "nation" | "mean" | "region" | "province" | "former" | "synthetic";
                            name: {
                                en: string;
                                vi: string;
                            };
                            region?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    role?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                expiresAt: string;
                                id: string;
                                /** Format: date-time */
                                madeAt: string;
                                name: string;
                                revokedAt: string | null;
                                /** @enum {string} */
                                role: "viewer" | "analyst" | "approver" | "admin";
                                /** @description "*": all of them */
                                territories: "*" | string[];
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description until it expires
                         * @default 90
                         */
                        days?: number;
                        /** @description what it is for */
                        name: string;
                        /**
                         * @default viewer
                         * @enum {string}
                         */
                        role?: "viewer" | "analyst" | "approver" | "admin";
                        /** @description left out: the maker’s own */
                        territories?: "*" | string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            expiresAt: string;
                            id: string;
                            /** Format: date-time */
                            madeAt: string;
                            name: string;
                            revokedAt: string | null;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "approver" | "admin";
                            /** @description "*": all of them */
                            territories: "*" | string[];
                            /** @description shown this once */
                            token: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    disabled?: string;
                    /** @description items on a page */
                    limit?: number;
                    /** @description items left out before the page */
                    offset?: number;
                    /** @description words, looked for without regard to case and accents */
                    q?: string;
                    role?: string;
                    /** @description a field of the items; with a minus in front the greatest first */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                disabled: boolean;
                                id: string;
                                /** Format: date-time */
                                madeAt: string;
                                name: string;
                                /** @enum {string} */
                                role: "viewer" | "analyst" | "approver" | "admin";
                                /** @enum {string} */
                                signIn: "password" | "oidc";
                                /** @description "*": all of them */
                                territories: "*" | string[];
                                version: number;
                            }[];
                            offset: number;
                            /** @description items on all pages */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                        /** @enum {string} */
                        role: "viewer" | "analyst" | "approver" | "admin";
                        /** @description "*": all of them */
                        territories: "*" | string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            disabled: boolean;
                            id: string;
                            /** Format: date-time */
                            madeAt: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "approver" | "admin";
                            /** @enum {string} */
                            signIn: "password" | "oidc";
                            /** @description "*": all of them */
                            territories: "*" | string[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
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
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        disabled?: boolean;
                        /** @description a new one for somebody who forgot theirs */
                        password?: string;
                        /** @enum {string} */
                        role?: "viewer" | "analyst" | "approver" | "admin";
                        /** @description "*": all of them */
                        territories?: "*" | string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            disabled: boolean;
                            id: string;
                            /** Format: date-time */
                            madeAt: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "approver" | "admin";
                            /** @enum {string} */
                            signIn: "password" | "oidc";
                            /** @description "*": all of them */
                            territories: "*" | string[];
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description the only plan that is sent; absent: all of them */
                    plan?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            live: true;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests may be sent here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: boolean;
                            ready: boolean;
                            stopping: boolean;
                            store: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: boolean;
                            ready: boolean;
                            stopping: boolean;
                            store: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        Computation: {
            /** @description entity tag of its answer */
            answerHash: string | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            finishedAt: string | null;
            frozenAt: string | null;
            frozenBy: string | null;
            id: string;
            kind: string;
            links: {
                answer?: string;
                events: string;
                self: string;
            };
            /** @description why it has no answer */
            problem: {
                code: string;
                errors?: {
                    code: string;
                    facts: {
                        [key: string]: string | number;
                    };
                    in: string;
                    sentence: string;
                }[];
                facts: {
                    [key: string]: string | number;
                };
                title: string;
            } | null;
            /** @description share done, 0 to 1 */
            progress: number;
            /** @description as it was put, with defaults */
            question: {
                [key: string]: unknown;
            };
            /** @description what came of computing it once more */
            repeated: {
                answerHash?: string;
                at: string;
                by: string;
                problem: {
                    code: string;
                    errors?: {
                        code: string;
                        facts: {
                            [key: string]: string | number;
                        };
                        in: string;
                        sentence: string;
                    }[];
                    facts: {
                        [key: string]: string | number;
                    };
                    title: string;
                } | null;
                /** @description the same bytes */
                same: boolean;
            } | null;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            territory: string | null;
        };
        Scenario: {
            /** @description every assumption with its origin */
            assumptions: {
                basis: {
                    evidence?: string[];
                    /** @description elicited values expire; default twelve months after `on` */
                    expires?: string;
                    /** @description YYYY-MM-DD */
                    on: string;
                    /** @enum {string} */
                    status: "prior" | "assumption" | "elicited" | "synthetic";
                    /** @description who assumes or judges it */
                    who: string;
                    why: string | {
                        en: string;
                        vi: string;
                    };
                };
                what: {
                    en: string;
                    vi: string;
                };
            }[];
            extends?: string;
            id: string;
            name: {
                en: string;
                vi: string;
            };
            /** @description absent: any plan */
            plan?: string;
            policy?: {
                envelope?: {
                    amount?: number;
                    /** @description times what the last known share of the budget gives; 1 is the baseline */
                    factor?: number;
                    from: number;
                    /** @description of `amount`; absent: prices of each year */
                    priceYear?: number;
                    /** @description % of total local expenditure */
                    shareOfBudget?: number;
                    to?: number;
                }[];
                spending?: {
                    amount?: number;
                    from: number;
                    /** @description of `centre` or `society`: đồng for each đồng of the province on the same programme in the same year, whatever the province then spends; two numbers are a ramp */
                    match?: number | [
                        number,
                        number
                    ];
                    /**
                     * @description province when absent
                     * @enum {string}
                     */
                    payer?: "province" | "centre" | "operators" | "society";
                    priceYear?: number;
                    programme: string;
                    /** @description first and last year, straight line between */
                    ramp?: [
                        number,
                        number
                    ];
                    /** @description % of the envelope */
                    share?: number;
                    /** @description last year of the row; a ramp needs it and stays at its end */
                    to?: number;
                }[];
            };
            summary: {
                en: string;
                vi: string;
            };
            world?: {
                drivers?: {
                    /** @enum {string} */
                    driver: "total-expenditure" | "grdp" | "population" | "price-level";
                    factor?: number;
                    from: number;
                    to?: number;
                    value?: number;
                }[];
                shocks?: ({
                    indicator: string;
                    /** @enum {string} */
                    kind: "achieved";
                    value: number;
                    why: string | {
                        en: string;
                        vi: string;
                    };
                    year: number;
                } | {
                    by: number;
                    indicator: string;
                    /** @enum {string} */
                    kind: "shift";
                    why: string | {
                        en: string;
                        vi: string;
                    };
                    year: number;
                } | {
                    factor: number;
                    from: number;
                    /** @enum {string} */
                    kind: "revenue";
                    to?: number;
                    why: string | {
                        en: string;
                        vi: string;
                    };
                } | {
                    /** @enum {string} */
                    kind: "merger";
                    why: string | {
                        en: string;
                        vi: string;
                    };
                })[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
