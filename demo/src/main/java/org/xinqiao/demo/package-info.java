/**
 * The demonstration: four institutions perform the main job over the public HTTP API, as any client
 * would, and every step is checked.
 */
@NullMarked
package org.xinqiao.demo;

import org.jspecify.annotations.NullMarked;
