-- The tablet a family is bound to; null for programs that are none. Families of tablets from before
-- stay unbound: their users register the tablet and sign in again.
ALTER TABLE account_token_family ADD COLUMN device_id VARCHAR(36);
