/**
 * The page that Office.js asks, in a hidden frame, whether the user trusts a host that isn't Microsoft's or speaks plain
 * http. On the CDN it puts the question to the user; here it answers for the user, who started this server. It answers
 * its own origin only.
 */
export const HOST_TRUST_PAGE = `<!doctype html>
<title>Host trust</title>
<script>
  addEventListener("message", ({ origin, source }) => {
    if (origin === location.origin) source.postMessage(JSON.stringify({ hostUserTrusted: true }), origin);
  });
</script>
`;
