/** Sign-in, sessions, accounts and set-up over HTTP, and who may call what before signing in. */
@NullMarked
package org.xinqiao.account.web;

import org.jspecify.annotations.NullMarked;
