// The gate must judge the change, not the dice: in CI the properties try the same cases each time. Elsewhere they search on.
if (process.env.CI) require("fast-check").configureGlobal({ seed: 20261121 });
