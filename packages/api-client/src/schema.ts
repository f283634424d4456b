// Generated from openapi.json by `pnpm --filter @dhakacart/api-client generate`.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 */
        Problem: {
            type: string;
            title: string;
            status: number;
            /**
             * @description Stable; decide by this.
             * @enum {string}
             */
            code: "bad_request" | "validation_failed" | "malformed_json" | "invalid_text" | "invalid_cursor" | "invalid_token" | "unauthenticated" | "invalid_credentials" | "forbidden" | "cross_origin" | "not_found" | "method_not_allowed" | "request_timeout" | "conflict" | "email_taken" | "insufficient_stock" | "version_mismatch" | "payload_too_large" | "uri_too_long" | "unsupported_media_type" | "precondition_required" | "rate_limited" | "account_locked" | "headers_too_large" | "internal_error" | "overloaded" | "database_unavailable";
            /** @description For people, in the language of the request. */
            detail: string;
            /** @description The request id. */
            instance: string;
            errors?: {
                /** @description JSON pointer into the body or the parameters. */
                pointer: string;
                message: string;
                code: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
