// @ts-check
/* What CleverTap tells a customer to paste, with one difference: the SDK talks to this demo, not to CleverTap. */
(function () {
  const query = new URLSearchParams(location.search);
  Object.assign(window, {
    clevertap: {
      event: [],
      profile: [],
      account: [{ id: 'DEMO-PROJECT-ID' }],
      onUserLogin: [],
      notifications: [],
      privacy: [],
      region: '',
      targetDomain: location.host,
    },
  });
  const sdk = document.createElement('script');
  sdk.async = true;
  sdk.src = '/sdk/' + encodeURIComponent(query.get('sdk') || '2.5.2') + '.js';
  document.head.append(sdk);
})();
