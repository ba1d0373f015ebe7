package vn.rasoat.client.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that asks for the device's API level before it calls what API 26 does not have.
 * The build checks all other calls against API 26.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AsksApiLevel {}
