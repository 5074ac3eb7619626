package org.xinqiao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the real platform with its own PostgreSQL. All such tests share one running platform,
 * whose clock is a {@link org.xinqiao.testkit.ManualClock} and whose jobs run only when called.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "xinqiao.jobs=false")
@ContextConfiguration(initializers = TestPlatform.FreshDirectory.class)
@Import(TestPlatform.class)
public @interface PlatformTest {}
